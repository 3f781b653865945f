/// PhysiCell models as their authors wrote them: settings, cells and rules read, run, and written as MultiCellDS.
///
/// **Owns** the file formats of PhysiCell and what they mean. The biology itself is that of the cells' and the tissue's
/// rooms; nothing here computes.
@NullMarked
package org.paracrine.physicell;

import org.jspecify.annotations.NullMarked;
