package org.reglament.form.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form ready for the page: every part says which macro of {@code pages/form/form.ftlh} shows it.
 *
 * @param problems the error summary, or null
 * @param refreshes whether some fields depend on others
 */
public record FormView(
        @Nullable Problems problems,
        List<Part> parts,
        boolean refreshes,
        boolean hasButtons,
        @Nullable String send,
        Labels labels) {
    /** Words of the macros themselves. */
    public record Labels(
            String error, String refresh, String remove, String add, String first, String uploaded, String none) {}

    /** The error summary. */
    public record Problems(String title, String note, List<Link> links) {}

    /** A link of the error summary. */
    public record Link(String href, String text) {}

    /** Where a changed field is posted so that what depends on it is shown anew. */
    public record Refresh(String url, String target) {
        /** What the page's script says of itself with such a post, so that nothing is taken for sent. */
        public static final String HEADER = "HX-Request";
    }

    /** What all controls have: id, name, label, hint, error, and what describes them to a screen reader. */
    public record Frame(
            String id,
            String name,
            String label,
            @Nullable String hint,
            @Nullable String error,
            @Nullable String describedBy,
            @Nullable Refresh refresh) {}

    /** One part of a page. */
    public sealed interface Part {
        /** The macro that shows it. */
        String macro();
    }

    /** A text of one line, also a number or a time. */
    public record Input(
            Frame frame,
            String value,
            String type,
            @Nullable String inputmode,
            @Nullable String autocomplete,
            @Nullable String classes,
            @Nullable String prefix,
            @Nullable String suffix,
            boolean disabled)
            implements Part {
        @Override
        public String macro() {
            return "input";
        }
    }

    /** A text of many lines. */
    public record Textarea(Frame frame, String value, int rows, boolean disabled) implements Part {
        @Override
        public String macro() {
            return "textarea";
        }
    }

    /** Radio buttons or checkboxes. */
    public record Choice(Frame frame, boolean many, boolean bare, List<Item> items) implements Part {
        private static final int LONG = 15;

        /** Whether the choices are so many that they stand in a box that scrolls. */
        public boolean isLong() {
            return items.size() > LONG;
        }

        @Override
        public String macro() {
            return many ? "checkboxes" : "radios";
        }
    }

    /** A list to select from. */
    public record Select(Frame frame, List<Item> items, boolean disabled) implements Part {
        @Override
        public String macro() {
            return "select";
        }
    }

    /** One option. */
    public record Item(String id, String value, String text, @Nullable String hint, boolean chosen, boolean disabled) {}

    /** Day, month, year and, if asked for, the time. */
    public record Date(Frame frame, List<DatePart> inputs, boolean disabled) implements Part {
        @Override
        public String macro() {
            return "date";
        }
    }

    /** One input of a date. */
    public record DatePart(String id, String name, String label, String value, String classes) {}

    /** A button that gives back the answers with which the page came. */
    public record Reset(String text) implements Part {
        @Override
        public String macro() {
            return "reset";
        }
    }

    /** Documents: those already there and a control for more. */
    public record Files(Frame frame, List<FileItem> items, boolean multiple, @Nullable String accept, boolean disabled)
            implements Part {
        @Override
        public String macro() {
            return "files";
        }
    }

    /** A document that is already there. */
    public record FileItem(String value, Paper paper, String remove) {
        public String text() {
            return paper.text();
        }
    }

    /** A document by its name and size, and where it can be had; nowhere where only its name is known. */
    public record Paper(String text, @Nullable String href) {}

    /** A group under its heading. */
    public record Section(String id, String label, @Nullable String hint, List<Part> parts) implements Part {
        @Override
        public String macro() {
            return "section";
        }
    }

    /** The rows of a list; the later ones may be folded where a script can open them again. */
    public record Listing(
            Frame frame, List<Row> rows, @Nullable Fold fold, @Nullable String add, @Nullable Refresh refresh)
            implements Part {
        @Override
        public String macro() {
            return "listing";
        }

        /** How many rows there are, for the hidden control that says so. */
        public String count() {
            return String.valueOf(rows.size());
        }
    }

    /** How many rows stand open, and the words of the button that opens the others and folds them again. */
    public record Fold(int open, String more, String fewer) {}

    /** One row of a list. */
    public record Row(String label, @Nullable String remove, String removeLabel, List<Part> parts) {}

    /** An answer that is shown and cannot be changed. */
    public record Output(Frame frame, List<String> lines) implements Part {
        @Override
        public String macro() {
            return "output";
        }
    }

    /** Text, already safe HTML. */
    public record Prose(String html) implements Part {
        @Override
        public String macro() {
            return "prose";
        }
    }

    /** A line between parts. */
    public record Separator() implements Part {
        @Override
        public String macro() {
            return "separator";
        }
    }

    /** An empty space. */
    public record Spacer(int height) implements Part {
        @Override
        public String macro() {
            return "spacer";
        }
    }

    /** A sentence in place of something that cannot be shown. */
    public record Notice(String text) implements Part {
        @Override
        public String macro() {
            return "notice";
        }
    }

    /** A picture. */
    public record Image(String source, String alt) implements Part {
        @Override
        public String macro() {
            return "image";
        }
    }

    /** Rows of data; those of one page where it has several. */
    public record Table(
            String id,
            String caption,
            List<String> columns,
            List<List<String>> rows,
            String none,
            @Nullable Paging paging,
            @Nullable Refresh refresh)
            implements Part {
        @Override
        public String macro() {
            return "table";
        }
    }

    /** The page of a table and the buttons to its neighbours. */
    public record Paging(
            String name,
            String page,
            String told,
            @Nullable String before,
            @Nullable String after,
            String beforeLabel,
            String afterLabel) {}

    /** A page of another site. */
    public record Embedded(String id, String title, String source, int height, String sandbox) implements Part {
        @Override
        public String macro() {
            return "embedded";
        }
    }

    /** Documents to look at. */
    public record Documents(String title, List<Paper> papers, String none) implements Part {
        @Override
        public String macro() {
            return "documents";
        }
    }

    /** Parts side by side. */
    public record Columns(List<Cell> cells) implements Part {
        @Override
        public String macro() {
            return "columns";
        }
    }

    /** The parts of one place in a row, and how many of sixteen columns it takes. */
    public record Cell(int columns, List<Part> parts) {}
}
