package org.paracrine.benchmark;

/// One part of the page of community tests.
interface Chapter {
    /// By which `--only` calls it, and its figures begin.
    String name();

    String title();

    /// Runs its cases and writes what came out, as Markdown without the title.
    String write(Workplace place);
}
