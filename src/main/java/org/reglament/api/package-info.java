/** Offers the services to other programs as JSON under /api/v1. */
@NullMarked
package org.reglament.api;

import org.jspecify.annotations.NullMarked;
