package org.reglament.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** The address of the page at hand, and what may be gone back to. */
final class PageAddress {
    private static final int LONGEST = 1500;

    private PageAddress() {}

    /** What the browser asked for, also where an error page is shown in its stead. */
    static String path(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed == null ? request.getRequestURI() : failed.toString();
    }

    static String whole(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? path(request) : path(request) + "?" + query;
    }

    /** The address when it is one of ours, otherwise the home page. */
    static String safe(String address) {
        boolean ours = address.length() <= LONGEST
                && address.startsWith("/")
                && !address.startsWith("//")
                && address.indexOf('\\') < 0
                && address.chars().noneMatch(Character::isISOControl);
        return ours ? address : "/";
    }
}
