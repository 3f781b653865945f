// The floor that Paracrine's mechanics is measured against: the same forces between equal cells as flat loops with
// nothing around them. No walls, no crawling, no rules, one type, no checks; cells are sorted once, at the start.
//
//   flat-cells shuffled|lattice STEPS [CELLS]
//
// v_i = sum over j of (k (1 - d/R)^2 for d < R, less a (1 - d/S)^2 for d < S) (x_i - x_j)/d, R = 2 r, S = 2 f r;
// Adams-Bashforth steps of 0.1 min; pressure as in PhysiCell. Pairs come from a half Verlet list.
// The case, the arguments and the lines that are printed are those of benchmark/README.md.
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <vector>

namespace {

const double spacing = 16;                  // µm
const double volume = 2494;                 // µm³
const double repulsion = 10, adhesion = 0.4;  // µm/min
const double reach = 1.25;                  // of adhesion, radii
const double minutes = 0.1;                 // per step
const double skin = 2;                      // of the list, µm
const double pressureScale = 0.027288820670331;
const int warm = 60;                        // steps that do not count

struct Point {
  double x, y, z;
};

double square(const Point& p) { return p.x * p.x + p.y * p.y + p.z * p.z; }

// The `cells` sites of a hexagonal close packing that are nearest to the origin, in the order of the lattice.
std::vector<Point> sites(int cells) {
  const double dy = spacing * std::sqrt(3.0) / 2, dz = spacing * std::sqrt(2.0 / 3.0);
  const double radius = spacing * std::cbrt(3.0 * cells / (4 * M_PI * std::sqrt(2.0))) + 3 * spacing;
  const int nx = int(radius / spacing) + 2, ny = int(radius / dy) + 2, nz = int(radius / dz) + 2;
  std::vector<Point> all;
  for (int k = -nz; k <= nz; k++)
    for (int j = -ny; j <= ny; j++)
      for (int i = -nx; i <= nx; i++) {
        const bool layer = k & 1, row = (j + (layer ? 1 : 0)) & 1;
        all.push_back({spacing * (i + (row ? 0.5 : 0.0)), dy * (j + (layer ? 1.0 / 3 : 0.0)), dz * k});
      }
  std::vector<int> order(all.size());
  for (size_t n = 0; n < order.size(); n++) order[n] = int(n);
  std::stable_sort(order.begin(), order.end(), [&](int p, int q) { return square(all[p]) < square(all[q]); });
  order.resize(cells);
  std::sort(order.begin(), order.end());
  std::vector<Point> chosen;
  for (int n : order) chosen.push_back(all[n]);
  return chosen;
}

uint64_t state = 1;
uint64_t bits() {  // SplitMix64
  uint64_t z = (state += 0x9E3779B97F4A7C15ull);
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
  return z ^ (z >> 31);
}

struct Ball {
  int count;
  std::vector<double> x, y, z, homeX, homeY, homeZ, vx, vy, vz, ux, uy, uz, pressure;
  std::vector<int> start, partner;
  double radius = std::cbrt(3 * volume / (4 * M_PI));

  explicit Ball(const std::vector<Point>& points) : count(int(points.size())) {
    for (std::vector<double>* column : {&x, &y, &z, &vx, &vy, &vz, &ux, &uy, &uz, &pressure}) column->assign(count, 0);
    for (int i = 0; i < count; i++) x[i] = points[i].x, y[i] = points[i].y, z[i] = points[i].z;
    start.resize(count + 1);
    sort();
    list();
  }

  struct Bins {
    double low, edge;
    int along;
    std::vector<int> cell, first;
  };

  int bin(const Bins& b, int i) const {
    return int((x[i] - b.low) / b.edge) + b.along * (int((y[i] - b.low) / b.edge) + b.along * int((z[i] - b.low) / b.edge));
  }

  Bins bins() const {
    double low = 0, high = 0;
    for (int i = 0; i < count; i++) {
      low = std::min({low, x[i], y[i], z[i]});
      high = std::max({high, x[i], y[i], z[i]});
    }
    Bins b{low, 2 * reach * radius + skin, 0, std::vector<int>(count), {}};
    b.along = int((high - low) / b.edge) + 1;
    b.first.assign(size_t(b.along) * b.along * b.along + 1, 0);
    for (int i = 0; i < count; i++) b.first[bin(b, i) + 1]++;
    for (size_t n = 1; n < b.first.size(); n++) b.first[n] += b.first[n - 1];
    std::vector<int> next(b.first.begin(), b.first.end() - 1);
    for (int i = 0; i < count; i++) b.cell[next[bin(b, i)]++] = i;
    return b;
  }

  void sort() {
    const Bins b = bins();
    for (std::vector<double>* column : {&x, &y, &z}) {
      std::vector<double> sorted(count);
      for (int at = 0; at < count; at++) sorted[at] = (*column)[b.cell[at]];
      *column = sorted;
    }
  }

  void list() {
    const Bins b = bins();
    const double far = 2 * reach * radius + skin;
    partner.clear();
    for (int i = 0; i < count; i++) {
      start[i] = int(partner.size());
      const int bx = int((x[i] - b.low) / b.edge), by = int((y[i] - b.low) / b.edge), bz = int((z[i] - b.low) / b.edge);
      for (int cz = std::max(0, bz - 1); cz <= std::min(b.along - 1, bz + 1); cz++)
        for (int cy = std::max(0, by - 1); cy <= std::min(b.along - 1, by + 1); cy++) {
          const int row = b.along * (cy + b.along * cz);
          for (int at = b.first[row + std::max(0, bx - 1)]; at < b.first[row + std::min(b.along - 1, bx + 1) + 1]; at++) {
            const int j = b.cell[at];
            const double dx = x[i] - x[j], dy = y[i] - y[j], dz = z[i] - z[j];
            if (j > i && dx * dx + dy * dy + dz * dz < far * far) partner.push_back(j);
          }
        }
    }
    start[count] = int(partner.size());
    homeX = x, homeY = y, homeZ = z;
  }

  bool isStale() const {
    double farthest = 0;
    for (int i = 0; i < count; i++) {
      const double dx = x[i] - homeX[i], dy = y[i] - homeY[i], dz = z[i] - homeZ[i];
      farthest = std::max(farthest, dx * dx + dy * dy + dz * dz);
    }
    return farthest > skin * skin / 4;
  }

  void step() {
    if (isStale()) list();
    for (std::vector<double>* column : {&vx, &vy, &vz, &pressure}) std::fill(column->begin(), column->end(), 0.0);
    const double touch = 2 * radius, hold = 2 * reach * radius;
    for (int i = 0; i < count; i++)
      for (int at = start[i]; at < start[i + 1]; at++) {
        const int j = partner[at];
        const double dx = x[i] - x[j], dy = y[i] - y[j], dz = z[i] - z[j];
        const double apart = dx * dx + dy * dy + dz * dz;
        if (apart < hold * hold) {
          const double d = std::max(std::sqrt(apart), 1e-5);
          const double overlap = std::max(0.0, 1 - d / touch), closeness = std::max(0.0, 1 - d / hold);
          const double share = (repulsion * overlap * overlap - adhesion * closeness * closeness) / d;
          vx[i] += share * dx, vy[i] += share * dy, vz[i] += share * dz, pressure[i] += overlap * overlap;
          vx[j] -= share * dx, vy[j] -= share * dy, vz[j] -= share * dz, pressure[j] += overlap * overlap;
        }
      }
    for (int i = 0; i < count; i++) {
      x[i] += minutes * (1.5 * vx[i] - 0.5 * ux[i]), ux[i] = vx[i];
      y[i] += minutes * (1.5 * vy[i] - 0.5 * uy[i]), uy[i] = vy[i];
      z[i] += minutes * (1.5 * vz[i] - 0.5 * uz[i]), uz[i] = vz[i];
    }
  }

  double bytes() const {
    return 13 * 8.0 * count + 4.0 * double(start.capacity() + partner.capacity());
  }
};

double cpu() {
  timespec t;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return double(t.tv_sec) + 1e-9 * double(t.tv_nsec);
}

}  // namespace

int main(int argc, char** argv) {
  const bool shuffled = argc > 1 && !std::strcmp(argv[1], "shuffled");
  const int steps = argc > 2 ? std::atoi(argv[2]) : 0, cells = argc > 3 ? std::atoi(argv[3]) : 100000;
  if (argc < 3 || argc > 4 || steps < 1 || cells < 2 || (!shuffled && std::strcmp(argv[1], "lattice"))) {
    std::fprintf(stderr, "usage: flat-cells shuffled|lattice STEPS [CELLS]\n");
    return 2;
  }
  std::vector<Point> points = sites(cells);
  if (shuffled)
    for (size_t n = points.size() - 1; n > 0; n--) std::swap(points[n], points[size_t(bits() % (n + 1))]);
  Ball ball(points);
  for (int n = 0; n < warm; n++) ball.step();
  const double before = cpu();
  for (int n = 0; n < steps; n++) ball.step();
  const double seconds = cpu() - before;
  double pressure = 0;
  for (double p : ball.pressure) pressure += p / pressureScale;
  std::printf("steps %d\ncpu_seconds %.9g\ncell_steps_per_cpu_second %.9g\nbytes_per_cell %.9g\n", steps, seconds,
              double(cells) * steps / seconds, ball.bytes() / cells);
  std::printf("steps_made %d\nmean_pressure %.12g\n", warm + steps, pressure / cells);
  return 0;
}
