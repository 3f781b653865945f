package org.paracrine.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.paracrine.evidence.Evidence;
import org.paracrine.evidence.Parameter;

/// What a study cites, looked up in the evidence tables all at once: the tables are read only if something is cited.
final class Citations {
    private enum Kind {
        REFERENCE,
        PARAMETER,
        CLAIM
    }

    /// @param key of the reference that a parameter must be from; empty otherwise
    private record Citation(Kind kind, String id, String key, Mark mark, String path) {}

    private final List<Citation> citations = new ArrayList<>();

    void add(Source.Cited cited, Mark mark, String path) {
        addReference(cited.key(), mark, path);
        String parameter = cited.parameter();
        if (parameter != null) {
            citations.add(new Citation(Kind.PARAMETER, parameter, cited.key(), mark, path));
        }
    }

    void addReference(String key, Mark mark, String path) {
        citations.add(new Citation(Kind.REFERENCE, key, "", mark, path));
    }

    void addClaim(String id, Mark mark, String path) {
        citations.add(new Citation(Kind.CLAIM, id, "", mark, path));
    }

    void check(List<Problem> problems) {
        if (citations.isEmpty()) {
            return;
        }
        Evidence evidence = Evidence.shipped();
        for (Citation citation : citations) {
            String complaint = complaint(evidence, citation);
            if (!complaint.isEmpty()) {
                problems.add(Problem.at(citation.mark(), citation.path(), complaint));
            }
        }
    }

    private static String complaint(Evidence evidence, Citation citation) {
        String id = citation.id();
        return switch (citation.kind()) {
            case REFERENCE ->
                evidence.reference(id).isPresent() ? "" : unknown("reference", id, evidence.referenceKeys());
            case CLAIM -> evidence.claim(id).isPresent() ? "" : unknown("claim", id, evidence.claimIds());
            case PARAMETER -> parameterComplaint(evidence, citation);
        };
    }

    private static String parameterComplaint(Evidence evidence, Citation citation) {
        Optional<Parameter> parameter = evidence.parameter(citation.id());
        if (parameter.isEmpty()) {
            return unknown("parameter", citation.id(), evidence.parameterIds());
        }
        String from = parameter.get().citation();
        boolean said = evidence.reference(citation.key()).isEmpty();
        return said || from.equals(citation.key())
                ? ""
                : "the parameter " + citation.id() + " (" + parameter.get().name() + ") is from " + from + ", not from "
                        + citation.key();
    }

    private static String unknown(String kind, String id, List<String> known) {
        return "\"" + id + "\" is not a " + kind + " of the evidence tables" + Nearest.hint(known, id);
    }
}
