package org.paracrine.evidence;

import java.util.List;
import java.util.Optional;

/// The evidence tables, each read when it is first asked for. Lists stand in the order of the tables.
///
/// Asking for an unknown id gives an empty answer, since ids come from the user's file; the caller says so there, and
/// finds the nearest valid name among [#referenceKeys], [#claimIds] or [#parameterIds].
public final class Evidence {
    private final Table<Reference> references = new Table<>("references.csv", "key", Reference::of);
    private final Table<Claim> claims = new Table<>("claims.csv", "id", Claim::of);
    private final Table<Parameter> parameters = new Table<>("parameters.csv", "id", Parameter::of);
    private final Table<Experiment> experiments = new Table<>("experiments.csv", "id", Experiment::of);
    private final Table<ClinicalTrial> trials = new Table<>("trials.csv", "id", ClinicalTrial::of);

    private Evidence() {}

    /// The tables that come with the program.
    public static Evidence shipped() {
        return new Evidence();
    }

    public Optional<Reference> reference(String key) {
        return references.find(key);
    }

    public Optional<Claim> claim(String id) {
        return claims.find(id);
    }

    public Optional<Parameter> parameter(String id) {
        return parameters.find(id);
    }

    public Optional<Experiment> experiment(String id) {
        return experiments.find(id);
    }

    public Optional<ClinicalTrial> trial(String id) {
        return trials.find(id);
    }

    public List<String> referenceKeys() {
        return references.ids();
    }

    public List<String> claimIds() {
        return claims.ids();
    }

    public List<String> parameterIds() {
        return parameters.ids();
    }

    public List<Reference> references() {
        return references.all();
    }

    public List<Claim> claims() {
        return claims.all();
    }

    public List<Parameter> parameters() {
        return parameters.all();
    }

    public List<Experiment> experiments() {
        return experiments.all();
    }

    public List<ClinicalTrial> trials() {
        return trials.all();
    }
}
