package org.paracrine.trial;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.paracrine.body.Dose;
import org.paracrine.body.Organ;
import org.paracrine.cell.CellState;
import org.paracrine.cell.Population;
import org.paracrine.numerics.VoxelGrid;
import org.paracrine.simulation.Cargo;
import org.paracrine.simulation.Carrier;
import org.paracrine.simulation.Fraction;
import org.paracrine.simulation.Infection;
import org.paracrine.simulation.Plan;
import org.paracrine.simulation.Simulation;
import org.paracrine.tissue.Field;

/// Writes down one animal in one arm while it runs; copied where arms branch.
final class Recorder {
    private static final double CUBIC_MICROMETRES_PER_CUBIC_MILLIMETRE = 1e9;

    /// Genomes in a cell that counts as infected: one decays.
    private static final double LEAST_INFECTED = 0.5;

    private final AnimalPlan.Arm arm;
    private final AnimalPlan animal;
    private final List<Observation> observations;
    private final List<Picture> pictures;
    private final double volumeAtStart;
    private final FieldSink sink;
    private final boolean irradiates;
    private double largestImbalance;

    /// @param volumeAtStart of all cells (µm³): the tumour volume that is measured is relative to it
    /// @param sink that keeps the fields of the first animal
    Recorder(AnimalPlan animal, AnimalPlan.Arm arm, double volumeAtStart, FieldSink sink) {
        this.animal = animal;
        this.arm = arm;
        this.volumeAtStart = volumeAtStart;
        this.sink = sink;
        this.observations = new ArrayList<>();
        this.pictures = new ArrayList<>();
        this.irradiates =
                animal.arms().stream().anyMatch(each -> !each.fractions().isEmpty());
        for (Dose dose : arm.doses()) {
            observations.add(new Observation(
                    arm.name(),
                    animal.animal(),
                    dose.minutes(),
                    Observation.DOSE,
                    dose.route().name().toLowerCase(Locale.ROOT),
                    dose.product(),
                    dose.amount(),
                    isOfCells(dose.product()) ? "cells" : "particles"));
        }
        for (Fraction fraction : arm.fractions()) {
            observations.add(new Observation(
                    arm.name(),
                    animal.animal(),
                    fraction.minutes(),
                    Observation.RADIATION,
                    "",
                    "",
                    fraction.gray(),
                    "Gy"));
        }
    }

    private boolean isOfCells(String product) {
        return animal.plan().carriers().stream()
                .anyMatch(carrier -> carrier.graft() != null && carrier.name().equals(product));
    }

    AnimalPlan.Arm arm() {
        return arm;
    }

    /// @param simulation at its end
    Course course(Simulation simulation) {
        List<Observation> inTime = new ArrayList<>(observations);
        inTime.sort(Comparator.comparingDouble(Observation::minutes));
        return new Course(arm.name(), animal.animal(), inTime, pictures, paces(simulation), largestImbalance);
    }

    private List<FieldPace> paces(Simulation simulation) {
        List<FieldPace> paces = new ArrayList<>();
        simulation
                .paces()
                .forEach((field, pace) -> paces.add(new FieldPace(
                        arm.name(),
                        animal.animal(),
                        field,
                        pace.steps(),
                        pace.settled(),
                        pace.rejected(),
                        pace.smallest(),
                        pace.largest(),
                        pace.error())));
        return paces;
    }

    /// Measures what is due now.
    void measure(Simulation simulation) {
        long now = simulation.now();
        Schedule schedule = arm.schedule();
        if (schedule.volume().contains(now)) {
            volume(simulation);
        }
        if (schedule.cargo().contains(now)) {
            cargo(simulation);
        }
        if (schedule.biodistribution().contains(now)) {
            biodistribution(simulation);
        }
        if (schedule.fields().contains(now) && animal.animal() == 1) {
            sink.take(arm.name(), animal.animal(), simulation.minutes(), simulation.fields());
        }
        if (schedule.picture() == now && animal.animal() == 1) {
            pictures.add(picture(simulation));
        }
    }

    private void add(Simulation simulation, String quantity, String site, String product, double value, String unit) {
        observations.add(new Observation(
                arm.name(), animal.animal(), simulation.minutes(), quantity, site, product, value, unit));
    }

    private void volume(Simulation simulation) {
        Double represented = animal.representedVolume();
        double start = represented == null ? volumeAtStart / CUBIC_MICROMETRES_PER_CUBIC_MILLIMETRE : represented;
        double volume = start * simulation.cellVolume() / volumeAtStart;
        add(simulation, Observation.TUMOUR_VOLUME, "", "", volume, "mm³");
        Population cells = simulation.cells();
        int count = 0;
        int live = 0;
        int clonogenic = 0;
        for (int cell = 0; cell < cells.count(); cell++) {
            if (simulation.isGiven(cell)) {
                continue;
            }
            count++;
            live += cells.isDead(cell) ? 0 : 1;
            clonogenic += cells.isDead(cell) || cells.isDoomed(cell) ? 0 : 1;
        }
        add(simulation, Observation.LIVE_CELLS, "", "", live, "cells");
        add(simulation, Observation.DEAD_CELLS, "", "", count - live, "cells");
        given(simulation);
        if (irradiates) {
            add(simulation, Observation.CLONOGENIC_CELLS, "", "", clonogenic, "cells");
        }
        infected(simulation);
        if (represented == null) {
            double diameter = Silhouette.diameter(cells, simulation.plan().block(), simulation::isGiven);
            add(simulation, Observation.DIAMETER, "", "", diameter, "µm");
        }
        if (simulation.plan().stroma().network() != null) {
            add(simulation, Observation.VESSELS, "", "", simulation.vesselShare(), "");
        }
    }

    private void given(Simulation simulation) {
        Plan plan = simulation.plan();
        for (int carrier = 0; carrier < plan.carriers().size(); carrier++) {
            if (plan.carriers().get(carrier).graft() != null) {
                String product = plan.carriers().get(carrier).name();
                add(simulation, Observation.GIVEN_CELLS, "", product, simulation.liveGiven(carrier), "cells");
            }
        }
    }

    private void cargo(Simulation simulation) {
        Plan plan = simulation.plan();
        for (int cargo = 0; cargo < plan.cargo().size(); cargo++) {
            double[] copies = live(simulation, simulation.copies(cargo));
            String name = plan.cargo().get(cargo).name();
            if (copies.length > 0) {
                add(
                        simulation,
                        Observation.CARGO_MEAN,
                        name,
                        "",
                        Arrays.stream(copies).sum() / copies.length,
                        "copies");
                add(simulation, Observation.CARGO_LOW, name, "", Quantiles.quantile(0.1, copies), "copies");
                add(simulation, Observation.CARGO_HIGH, name, "", Quantiles.quantile(0.9, copies), "copies");
            }
        }
    }

    private static double[] live(Simulation simulation, double[] values) {
        Population cells = simulation.cells();
        double[] kept = new double[values.length];
        int count = 0;
        for (int cell = 0; cell < values.length; cell++) {
            if (cells.state(cell) == CellState.LIVE && !simulation.isGiven(cell)) {
                kept[count++] = values[cell];
            }
        }
        return Arrays.copyOf(kept, count);
    }

    private void biodistribution(Simulation simulation) {
        Plan plan = simulation.plan();
        for (int carrier = 0; carrier < plan.carriers().size(); carrier++) {
            double given = simulation.given(carrier);
            if (given > 0) {
                largestImbalance = Math.max(largestImbalance, Math.abs(simulation.imbalance(carrier)));
                for (Organ organ : Organ.values()) {
                    double share = 100 * simulation.amount(carrier, organ) / given;
                    String product = plan.carriers().get(carrier).name();
                    add(simulation, Observation.INJECTED_DOSE, name(organ), product, share, "% injected dose");
                    if (plan.carriers().get(carrier).graft() != null) {
                        double living = 100 * simulation.living(carrier, organ) / given;
                        add(simulation, Observation.LIVING_DOSE, name(organ), product, living, "% injected dose");
                    }
                }
            }
            givenOff(simulation, carrier);
        }
    }

    private void givenOff(Simulation simulation, int carrier) {
        String product = simulation.plan().carriers().get(carrier).name();
        double made = simulation.made(carrier);
        if (made == 0) {
            return;
        }
        add(simulation, Observation.GIVEN_OFF, "", product, made, "particles");
        if (simulation.given(carrier) == 0) {
            largestImbalance = Math.max(largestImbalance, Math.abs(simulation.imbalance(carrier)));
            for (Organ organ : Organ.values()) {
                double share = 100 * simulation.amount(carrier, organ) / made;
                add(simulation, Observation.GIVEN_OFF_SHARE, name(organ), product, share, "% given off");
            }
        }
    }

    private void infected(Simulation simulation) {
        Plan plan = simulation.plan();
        Population cells = simulation.cells();
        for (Carrier carrier : plan.carriers()) {
            Infection infection = carrier.givenOff().infection();
            if (infection != null) {
                double[] genomes = simulation.copies(
                        plan.cargo().stream().map(Cargo::name).toList().indexOf(infection.genome()));
                int infected = 0;
                for (int cell = 0; cell < cells.count(); cell++) {
                    infected += !cells.isDead(cell) && genomes[cell] >= LEAST_INFECTED ? 1 : 0;
                }
                add(simulation, Observation.INFECTED_CELLS, "", carrier.name(), infected, "cells");
            }
        }
    }

    private static String name(Organ organ) {
        return organ.name().toLowerCase(Locale.ROOT);
    }

    private Picture picture(Simulation simulation) {
        Plan plan = simulation.plan();
        VoxelGrid block = plan.block();
        Field field = simulation.substrate(0);
        int layer = block.nz() / 2;
        double z = block.centreZ(layer);
        int size = block.nx() * block.ny();
        List<Double> values = Arrays.stream(field.values(), layer * size, (layer + 1) * size)
                .boxed()
                .toList();
        return new Picture(
                arm.name(),
                animal.animal(),
                simulation.minutes(),
                z,
                slice(simulation, z),
                plan.cargo().isEmpty() ? "" : plan.cargo().getFirst().name(),
                field.substrate().name(),
                field.substrate().unit(),
                values,
                block.nx(),
                block.ny(),
                block.x0(),
                block.y0(),
                block.sizeX(),
                block.sizeY());
    }

    private static List<Picture.Cell> slice(Simulation simulation, double height) {
        Population cells = simulation.cells();
        Plan plan = simulation.plan();
        double[] cargo = plan.cargo().isEmpty() ? new double[cells.count()] : simulation.copies(0);
        List<Picture.Cell> slice = new ArrayList<>();
        for (int cell = 0; cell < cells.count(); cell++) {
            if (Math.abs(cells.z(cell) - height) <= cells.radius(cell)) {
                slice.add(new Picture.Cell(
                        cells.x(cell),
                        cells.y(cell),
                        cells.z(cell),
                        cells.radius(cell),
                        plan.types().get(cells.type(cell)).name(),
                        cells.state(cell).name().toLowerCase(Locale.ROOT),
                        cargo[cell]));
            }
        }
        return slice;
    }
}
