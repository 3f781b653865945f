package org.paracrine.tissue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.paracrine.tissue.DiffusionContract.closed;
import static org.paracrine.tissue.DiffusionContract.fixed;
import static org.paracrine.tissue.DiffusionContract.line;
import static org.paracrine.tissue.DiffusionContract.log2;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.paracrine.numerics.Crew;
import org.paracrine.numerics.VoxelGrid;

/// Tissue around vessels against closed forms.
///
/// One vessel of radius a at the level w, a cylinder of tissue of radius R that nothing leaves, uptake L c
/// (Krogh 1919, J. Physiol. 52, 409, with an uptake in proportion to the level):
///
///     c(r) = w (I₀(κr) K₁(κR) + K₀(κr) I₁(κR)) / (I₀(κa) K₁(κR) + K₀(κa) I₁(κR)),   κ = √(L/D)
///
/// Vessels spread through tissue that decays, next to a wall at the level w: with ℓ² = D/(P S + λ)
///
///     c(x) = c∞ + (w − c∞) cosh((X − x)/ℓ) / cosh(X/ℓ),   c∞ = P S c_plasma / (P S + λ)
class KroghCylinderTest {
    private static final double VESSEL = 20;
    private static final double TISSUE = 150;
    private static final double LEVEL = 60;
    private static final double DIFFUSIVITY = 1e5;
    private static final double UPTAKE = 10;
    private static final double KAPPA = Math.sqrt(UPTAKE / DIFFUSIVITY);

    /// The vessel and the rim are made of whole voxels, which is first order.
    @Test
    void aroundOneVesselTheLevelFallsAsKroghSays() {
        double coarse = error(5);
        double fine = error(1.25);
        assertThat(fine).as("mmHg, of 60").isLessThan(0.3);
        assertThat(log2(coarse / fine) / 2).isGreaterThan(0.9);
    }

    /// The mean distance from the closed form over the tissue.
    private static double error(double spacing) {
        int voxels = (int) Math.round(320 / spacing);
        VoxelGrid grid = VoxelGrid.centred(voxels, voxels, 1, spacing);
        Field field = new Field(new Substrate("oxygen", "mmHg", DIFFUSIVITY, 0, 0, Walls.closed()), grid);
        Exchange exchange = new Exchange(grid);
        Arrays.fill(exchange.loss(), UPTAKE);
        for (int voxel = 0; voxel < grid.voxels(); voxel++) {
            double radius = radius(grid, voxel);
            if (radius < VESSEL) {
                field.medium().hold(voxel, LEVEL);
            }
            field.medium().mobility()[voxel] = radius < TISSUE ? 1 : 0;
        }
        new ImplicitDiffusion(grid, Crew.alone()).settle(field, exchange);
        double sum = 0;
        int count = 0;
        for (int voxel = 0; voxel < grid.voxels(); voxel++) {
            double radius = radius(grid, voxel);
            if (radius >= VESSEL && radius < TISSUE) {
                sum += Math.abs(field.at(voxel) - krogh(radius));
                count++;
            } else {
                assertThat(field.at(voxel)).isCloseTo(radius < VESSEL ? LEVEL : 0, within(1e-7));
            }
        }
        return sum / count;
    }

    private static double radius(VoxelGrid grid, int voxel) {
        return Math.hypot(grid.centreX(voxel % grid.nx()), grid.centreY(voxel / grid.nx()));
    }

    private static double krogh(double radius) {
        return LEVEL * shape(radius) / shape(VESSEL);
    }

    private static double shape(double radius) {
        double rim = KAPPA * TISSUE;
        return growing(0, KAPPA * radius) * falling(1, rim) + falling(0, KAPPA * radius) * growing(1, rim);
    }

    /// Iₙ(x) = (1/π) ∫₀^π exp(x cos θ) cos(nθ) dθ; the trapezoidal rule converges exponentially here.
    private static double growing(int order, double x) {
        int parts = 32;
        double sum = 0;
        for (int part = 0; part <= parts; part++) {
            double angle = Math.PI * part / parts;
            double weight = part == 0 || part == parts ? 0.5 : 1;
            sum += weight * Math.exp(x * Math.cos(angle)) * Math.cos(order * angle);
        }
        return sum / parts;
    }

    /// Kₙ(x) = ∫₀^∞ exp(−x cosh t) cosh(nt) dt, which has come to its end at t = 12 for x > 0.001;
    /// trapezoidal too.
    private static double falling(int order, double x) {
        double step = 0.1;
        double sum = 0.5 * Math.exp(-x);
        for (double t = step; t < 12; t += step) {
            sum += Math.exp(-x * Math.cosh(t)) * Math.cosh(order * t);
        }
        return sum * step;
    }

    /// The closed form itself: no flux at the rim, and I₀ K₁ + I₁ K₀ = 1/x.
    @Test
    void theClosedFormIsOne() {
        for (double x : new double[] {0.05, 0.5, 1.5, 3}) {
            double wronskian = growing(0, x) * falling(1, x) + growing(1, x) * falling(0, x);
            assertThat(wronskian).isCloseTo(1 / x, within(1e-10 / x));
        }
        double slope = (krogh(TISSUE + 0.01) - krogh(TISSUE - 0.01)) / 0.02;
        assertThat(slope).isCloseTo(0, within(1e-5));
    }

    @Test
    void spreadVesselsFeedAnEdgeAsTheClosedFormSays() {
        double coarse = spreadError(40);
        double fine = spreadError(80);
        assertThat(fine).as("mmHg, of 60").isLessThan(0.02);
        assertThat(log2(coarse / fine)).isCloseTo(2, within(0.1));
    }

    private static double spreadError(int voxels) {
        VoxelGrid grid = line(voxels, 400.0 / voxels);
        Walls walls = new Walls(fixed(5), closed(), closed(), closed(), closed(), closed());
        Field field = new Field(new Substrate("oxygen", "mmHg", DIFFUSIVITY, UPTAKE, 0, walls), grid);
        VesselBed bed = new VesselBed(8e-5, 10);
        Exchange exchange = new Exchange(grid);
        new Perfusion(grid, bed).fill(exchange, 600, LEVEL);
        new ImplicitDiffusion(grid, Crew.alone()).settle(field, exchange);
        double rate = 600 * bed.surfacePerVolume();
        double inside = rate * LEVEL / (rate + UPTAKE);
        double reach = Math.sqrt(DIFFUSIVITY / (rate + UPTAKE));
        double worst = 0;
        for (int ix = 0; ix < voxels; ix++) {
            double edge = Math.cosh((400 - grid.centreX(ix)) / reach) / Math.cosh(400 / reach);
            worst = Math.max(worst, Math.abs(field.at(ix) - inside - (5 - inside) * edge));
        }
        return worst;
    }
}
