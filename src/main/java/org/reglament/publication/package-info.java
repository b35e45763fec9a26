/** What was made public: the records, and the steps that publish and withdraw. */
@NullMarked
package org.reglament.publication;

import org.jspecify.annotations.NullMarked;
