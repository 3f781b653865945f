// Bandwidth of main memory by the triad a = b + s c of McCalpin's STREAM, written anew: 24 bytes per element are
// counted (the line that a processor may fetch before it writes `a` is not), arrays are at least four times the
// last cache, and the best of the repeats counts.
//
//   triad THREADS     prints gigabytes_per_second=…
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <thread>
#include <vector>
#include <unistd.h>

namespace {

const int repeats = 12;
const size_t least = 16u << 20;  // elements, 128 MiB: for machines that do not tell their cache

size_t elements() {
#ifdef _SC_LEVEL3_CACHE_SIZE
  long cache = sysconf(_SC_LEVEL3_CACHE_SIZE);
  if (cache > 0) return std::max(least, static_cast<size_t>(cache) * 4 / sizeof(double));
#endif
  return least;
}

void triad(double* __restrict__ a, const double* __restrict__ b, const double* __restrict__ c, size_t from, size_t to) {
  for (size_t i = from; i < to; i++) a[i] = b[i] + 3.0 * c[i];
}

template <class Work>
void share(int threads, size_t items, Work work) {
  std::vector<std::thread> others;
  for (int t = 1; t < threads; t++) others.emplace_back(work, items * t / threads, items * (t + 1) / threads);
  work(size_t{0}, items / threads);
  for (auto& other : others) other.join();
}

}  // namespace

int main(int count, char** words) {
  int threads = count == 2 ? std::atoi(words[1]) : 0;
  if (threads < 1) {
    std::fprintf(stderr, "usage: %s THREADS\n", words[0]);
    return 2;
  }
  size_t items = elements();
  // Not filled on creation: each thread touches its own part first.
  std::unique_ptr<double[]> a(new double[items]), b(new double[items]), c(new double[items]);
  share(threads, items, [&](size_t from, size_t to) {
    for (size_t i = from; i < to; i++) a[i] = 0, b[i] = 1, c[i] = 2;
  });
  double best = 1e300;
  for (int repeat = 0; repeat < repeats; repeat++) {
    auto begun = std::chrono::steady_clock::now();
    share(threads, items, [&](size_t from, size_t to) { triad(a.get(), b.get(), c.get(), from, to); });
    best = std::min(best, std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count());
  }
  if (a[items / 2] != 7) return 3;
  std::printf("gigabytes_per_second=%.3f\n", 24e-9 * items / best);
}
