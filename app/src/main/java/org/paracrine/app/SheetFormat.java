package org.paracrine.app;

/// How a sheet is printed.
enum SheetFormat {
    TABLE,
    JSON,
    CSV;

    /// As it is written on the command line.
    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
