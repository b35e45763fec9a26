package org.reglament.form;

import java.util.List;

/** One page of a form for citizens: a group, or loose components that stand together. */
public record FormPage(String id, String title, List<String> components) {}
