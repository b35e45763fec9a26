/** Proves who may come in where. */
@org.jspecify.annotations.NullMarked
package org.reglament.access;
