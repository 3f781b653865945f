package org.paracrine.trial;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.paracrine.cell.Combination;
import org.paracrine.cell.DrugResponse;
import org.paracrine.cell.Pump;
import org.paracrine.study.DrugEffect;
import org.paracrine.study.Efflux;
import org.paracrine.study.Quantity;
import org.paracrine.study.Response;
import org.paracrine.study.Tumour;

/// What the study says of drugs in a type of cells, as the cells' own room describes it.
final class DrugResponses {
    private DrugResponses() {}

    static DrugResponse of(Tumour.CellType cell) {
        Response response = cell.response();
        Map<String, org.paracrine.cell.DrugEffect> effects = new LinkedHashMap<>();
        if (response != null) {
            response.drugs().forEach((drug, effect) -> effects.put(drug, effect(effect)));
        }
        Map<String, Pump> pumps = new LinkedHashMap<>();
        cell.efflux().forEach((cargo, efflux) -> pumps.put(cargo, pump(efflux)));
        return new DrugResponse(combination(response), effects, pumps);
    }

    private static Combination combination(@Nullable Response response) {
        Response.Combination wanted = response == null ? null : response.combination();
        return switch (wanted) {
            case null -> Combination.BLISS;
            case BLISS -> Combination.BLISS;
            case LOEWE -> Combination.LOEWE;
        };
    }

    private static org.paracrine.cell.DrugEffect effect(DrugEffect effect) {
        return switch (effect) {
            case DrugEffect.ByAmount by ->
                new org.paracrine.cell.DrugEffect.ByAmount(
                        by.halfMax().value(),
                        isConcentration(by.halfMax()),
                        by.hill().value(),
                        value(by.kills()),
                        value(by.slows()));
            case DrugEffect.ByTime by ->
                new org.paracrine.cell.DrugEffect.ByTime(
                        by.above().value(),
                        isConcentration(by.above()),
                        by.duration().value(),
                        by.lasts(),
                        by.hill().value(),
                        value(by.kills()),
                        value(by.slows()));
        };
    }

    private static boolean isConcentration(Quantity amount) {
        return amount.unit().equals(DrugEffect.CONCENTRATION);
    }

    private static Pump pump(Efflux efflux) {
        Quantity half = efflux.halfSaturation();
        Map<String, Pump.Inhibitor> inhibitors = new LinkedHashMap<>();
        efflux.inhibitors()
                .forEach((cargo, inhibitor) -> inhibitors.put(
                        cargo,
                        new Pump.Inhibitor(
                                inhibitor.halfMax().value(),
                                inhibitor.hill().value(),
                                inhibitor.most().value())));
        return new Pump(
                efflux.rate().value(),
                half == null ? Double.POSITIVE_INFINITY : half.value(),
                induction(efflux.induction()),
                inhibitors);
    }

    private static Pump.@Nullable Induction induction(Efflux.@Nullable Induction induction) {
        return induction == null
                ? null
                : new Pump.Induction(
                        induction.times().value(),
                        induction.halfMax().value(),
                        induction.hill().value(),
                        induction.within().value(),
                        induction.fades().value());
    }

    private static double value(@Nullable Quantity quantity) {
        return quantity == null ? 0 : quantity.value();
    }
}
