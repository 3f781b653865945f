// The floor that Paracrine is measured against: the same implicit scheme, one axis after the other, as flat loops
// with nothing around them. No walls but closed ones, no cells, no held voxels, no checks.
//
//   flat plain lod NX NY NZ SUBSTRATES STEPS     x along the row, y and z with contiguous inner loops
//   flat blocked lod NX NY NZ SUBSTRATES STEPS   x in transposed blocks of 16 rows, the rest as above
//
// Per axis (1 + λ Δt/3 + 2 g) c_i − g (c_{i−1} + c_{i+1}) = c_i before, g = D Δt/Δx², one g at the ends.
// The arguments, the case and the line that is printed are those of benchmark/README.md.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <vector>

namespace {

const double diffusivity = 1000;  // µm²/min
const double decay = 0.1;         // 1/min
const double spacing = 20;        // µm
const double minutes = 0.01;      // per step
const int block = 16;             // rows that are swept side by side: two cache lines, two to eight vectors

// Elimination of one axis: c_i ← (c_i + g c_{i−1}) scale_i upwards, then c_i ← c_i + back_i c_{i+1} downwards.
struct Axis {
  double g;
  std::vector<double> scale, back;

  explicit Axis(int count) : g(diffusivity * minutes / (spacing * spacing)), scale(count), back(count) {
    for (int i = 0; i < count; i++) {
      int neighbours = (i > 0) + (i < count - 1);
      double diagonal = 1 + decay * minutes / 3 + neighbours * g;
      scale[i] = 1 / (diagonal - (i > 0 ? g * back[i - 1] : 0));
      back[i] = g * scale[i];
    }
  }
};

void sweep_row(double* __restrict__ row, const Axis& axis, int count) {
  row[0] *= axis.scale[0];
  for (int i = 1; i < count; i++) row[i] = (row[i] + axis.g * row[i - 1]) * axis.scale[i];
  for (int i = count - 2; i >= 0; i--) row[i] += axis.back[i] * row[i + 1];
}

// `width` neighbouring lines at once; one line's voxels lie `stride` apart.
void sweep_lines(double* lines, const Axis& axis, int count, size_t stride, int width) {
  for (int w = 0; w < width; w++) lines[w] *= axis.scale[0];
  for (int i = 1; i < count; i++) {
    double* __restrict__ here = lines + i * stride;
    const double* __restrict__ below = here - stride;
    const double g = axis.g, scale = axis.scale[i];
    for (int w = 0; w < width; w++) here[w] = (here[w] + g * below[w]) * scale;
  }
  for (int i = count - 2; i >= 0; i--) {
    double* __restrict__ here = lines + i * stride;
    const double* __restrict__ above = here + stride;
    const double back = axis.back[i];
    for (int w = 0; w < width; w++) here[w] += back * above[w];
  }
}

// Sixteen rows are turned into columns of a buffer that stays in the first cache, swept, and turned back.
void sweep_rows(double* rows, const Axis& axis, int count, double* buffer) {
  for (int i = 0; i < count; i++)
    for (int r = 0; r < block; r++) buffer[i * block + r] = rows[static_cast<size_t>(r) * count + i];
  sweep_lines(buffer, axis, count, block, block);
  for (int r = 0; r < block; r++)
    for (int i = 0; i < count; i++) rows[static_cast<size_t>(r) * count + i] = buffer[i * block + r];
}

struct Block {
  int nx, ny, nz;
  bool blocked;
  Axis x, y, z;
  std::vector<double> buffer;

  Block(int nx, int ny, int nz, bool blocked)
      : nx(nx), ny(ny), nz(nz), blocked(blocked), x(nx), y(ny), z(nz), buffer(static_cast<size_t>(nx) * block) {}

  size_t voxels() const { return static_cast<size_t>(nx) * ny * nz; }

  void step(double* field) {
    size_t rows = static_cast<size_t>(ny) * nz, row = 0;
    if (blocked)
      for (; row + block <= rows; row += block) sweep_rows(field + row * nx, x, nx, buffer.data());
    for (; row < rows; row++) sweep_row(field + row * nx, x, nx);
    size_t layer = static_cast<size_t>(nx) * ny;
    for (int k = 0; k < nz; k++) sweep_lines(field + k * layer, y, ny, nx, nx);
    for (int j = 0; j < ny; j++) sweep_lines(field + static_cast<size_t>(j) * nx, z, nz, layer, nx);
  }
};

double wall_seconds() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

double cpu_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

}  // namespace

int main(int count, char** words) {
  bool blocked = count > 1 && std::strcmp(words[1], "blocked") == 0;
  if (count != 8 || (!blocked && std::strcmp(words[1], "plain") != 0) || std::strcmp(words[2], "lod") != 0) {
    std::fprintf(stderr, "usage: %s plain|blocked lod NX NY NZ SUBSTRATES STEPS\n", words[0]);
    return 2;
  }
  double begun = wall_seconds();
  Block box(std::atoi(words[3]), std::atoi(words[4]), std::atoi(words[5]), blocked);
  int substrates = std::atoi(words[6]), steps = std::atoi(words[7]);
  size_t voxels = box.voxels();
  std::vector<std::vector<double>> fields(substrates, std::vector<double>(voxels));
  for (int s = 0; s < substrates; s++)
    for (size_t n = 0; n < voxels; n++) fields[s][n] = 10 + s + 0.1 * static_cast<double>(n % 97);
  double ready = wall_seconds(), before = cpu_seconds();
  for (int step = 0; step < steps; step++)
    for (auto& field : fields) box.step(field.data());
  double cpu = cpu_seconds() - before, wall = wall_seconds() - ready;
  double sum = 0;
  for (auto& field : fields)
    for (double value : field) sum += value;
  double bytes = 8.0 * voxels * substrates + 8.0 * box.buffer.size();
  std::printf("cpu_seconds=%.6f wall_seconds=%.6f setup_seconds=%.6f updates=%.0f checksum=%.16g,%.16g,%.16g,%.16g bytes=%.0f\n",
              cpu, wall, ready - begun, static_cast<double>(voxels) * substrates * steps, sum, fields[0][1],
              fields[0][voxels / 2], fields[substrates - 1][voxels - 1], bytes);
}
