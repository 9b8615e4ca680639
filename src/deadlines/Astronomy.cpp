#include "deadlines/Astronomy.h"

#include <array>
#include <cmath>
#include <cstddef>
#include <span>

namespace vanthu::deadlines {

namespace {

constexpr double kDegree = 3.14159265358979323846 / 180;
constexpr double kEpoch2000 = 2451545.0;
constexpr double kDaysPerCentury = 36525;
constexpr double kSecondsPerDay = 86400;

/// Seconds every ten years from 1900 on; observed to 2020, from there the slow growth that tidal braking leads to expect.
constexpr std::array<double, 21> kDeltaT{-2.7, 10.4, 21.2, 24.0, 24.3, 29.1, 33.2, 40.2, 50.5, 56.9, 63.8,
                                         66.1, 69.4, 69.8, 72.0, 75.0, 78.0, 82.0, 86.0, 90.0, 94.0};

/// size * sin(moon M' + sun M + node F), times the eccentricity to the power of |sun|.
struct PhaseTerm {
    double size;
    int sun, moon, node;
};
constexpr std::array<PhaseTerm, 24> kPhaseTerms{{
    {-0.40720, 0, 1, 0}, {0.17241, 1, 0, 0},   {0.01608, 0, 2, 0},  {0.01039, 0, 0, 2},    {0.00739, -1, 1, 0}, {-0.00514, 1, 1, 0},
    {0.00208, 2, 0, 0},  {-0.00111, 0, 1, -2}, {-0.00057, 0, 1, 2}, {0.00056, 1, 2, 0},    {-0.00042, 0, 3, 0}, {0.00042, 1, 0, 2},
    {0.00038, 1, 0, -2}, {-0.00024, -1, 2, 0}, {-0.00007, 2, 1, 0}, {0.00004, 0, 2, -2},   {0.00004, 3, 0, 0},  {0.00003, 1, 1, -2},
    {0.00003, 0, 2, 2},  {-0.00003, 1, 1, 2},  {0.00003, -1, 1, 2}, {-0.00002, -1, 1, -2}, {-0.00002, 1, 3, 0}, {0.00002, 0, 4, 0},
}};

/// What the planets add: size * sin(start + rate k), in degrees.
struct PlanetTerm {
    double start, rate, size;
};
constexpr std::array<PlanetTerm, 14> kPlanetTerms{{
    {299.77, 0.107408, 325e-6},
    {251.88, 0.016321, 165e-6},
    {251.83, 26.651886, 164e-6},
    {349.42, 36.412478, 126e-6},
    {84.66, 18.206239, 110e-6},
    {141.74, 53.303771, 62e-6},
    {207.14, 2.453732, 60e-6},
    {154.84, 7.306860, 56e-6},
    {34.52, 27.261239, 47e-6},
    {207.19, 0.121824, 42e-6},
    {291.34, 1.844379, 40e-6},
    {161.72, 24.198154, 37e-6},
    {239.56, 25.513099, 35e-6},
    {331.55, 3.592518, 23e-6},
}};

/// size * cos(phase + rate tau): 1e-8 radians, radians, radians per thousand years.
struct EarthTerm {
    double size, phase, rate;
};
constexpr std::array<EarthTerm, 33> kLongitude0{{
    {175347046, 0, 0},
    {3341656, 4.6692568, 6283.0758500},
    {34894, 4.62610, 12566.15170},
    {3497, 2.7441, 5753.3849},
    {3418, 2.8289, 3.5231},
    {3136, 3.6277, 77713.7715},
    {2676, 4.4181, 7860.4194},
    {2343, 6.1352, 3930.2097},
    {1324, 0.7425, 11506.7698},
    {1273, 2.0371, 529.6910},
    {1199, 1.1096, 1577.3435},
    {990, 5.233, 5884.927},
    {902, 2.045, 26.298},
    {857, 3.508, 398.149},
    {780, 1.179, 5223.694},
    {753, 2.533, 5507.553},
    {505, 4.583, 18849.228},
    {492, 4.205, 775.523},
    {357, 2.920, 0.067},
    {317, 5.849, 11790.629},
    {284, 1.899, 796.298},
    {271, 0.315, 10977.079},
    {243, 0.345, 5486.778},
    {206, 4.806, 2544.314},
    {205, 1.869, 5573.143},
    {202, 2.458, 6069.777},
    {156, 0.833, 213.299},
    {132, 3.411, 2942.463},
    {126, 1.083, 20.775},
    {115, 0.645, 0.980},
    {103, 0.636, 4694.003},
    {102, 0.976, 15720.839},
    {102, 4.267, 7.114},
}};
constexpr std::array<EarthTerm, 11> kLongitude1{{
    {628331966747, 0, 0},
    {206059, 2.678235, 6283.075850},
    {4303, 2.6351, 12566.1517},
    {425, 1.590, 3.523},
    {119, 5.796, 26.298},
    {109, 2.966, 1577.344},
    {93, 2.59, 18849.23},
    {72, 1.14, 529.69},
    {68, 1.87, 398.15},
    {67, 4.41, 5507.55},
    {59, 2.89, 5223.69},
}};
constexpr std::array<EarthTerm, 3> kLongitude2{{{52919, 0, 0}, {8720, 1.0721, 6283.0758}, {309, 0.867, 12566.152}}};

double sum(std::span<const EarthTerm> terms, double tau) {
    double total = 0;
    for (const EarthTerm& term : terms) total += term.size * std::cos(term.phase + term.rate * tau);
    return total * 1e-8;
}

double wrapped(double degrees) {
    const double rest = std::fmod(degrees, 360);
    return rest < 0 ? rest + 360 : rest;
}

} // namespace

double deltaT(double julianDay) {
    const double decades = (julianDay - kEpoch2000) / 3652.5 + 10;
    const auto last = static_cast<double>(kDeltaT.size() - 2);
    const double from = std::floor(std::fmin(std::fmax(decades, 0), last));
    const auto index = static_cast<std::size_t>(from);
    return (kDeltaT[index] + (kDeltaT[index + 1] - kDeltaT[index]) * (decades - from)) / kSecondsPerDay;
}

double newMoon(int number) {
    const double k = number;
    const double t = k / 1236.85;
    const double mean = 2451550.09766 + 29.530588861 * k + (0.00015437 + (-0.000000150 + 0.00000000073 * t) * t) * t * t;
    const double eccentricity = 1 - (0.002516 + 0.0000074 * t) * t;
    const double sun = (2.5534 + 29.10535670 * k - (0.0000014 + 0.00000011 * t) * t * t) * kDegree;
    const double moon = (201.5643 + 385.81693528 * k + (0.0107582 + (0.00001238 - 0.000000058 * t) * t) * t * t) * kDegree;
    const double node = (160.7108 + 390.67050284 * k + (-0.0016118 + (-0.00000227 + 0.000000011 * t) * t) * t * t) * kDegree;
    const double ascending = (124.7746 - 1.56375588 * k + (0.0020672 + 0.00000215 * t) * t * t) * kDegree;
    double correction = -0.00017 * std::sin(ascending);
    for (const PhaseTerm& term : kPhaseTerms) {
        const double weight = std::pow(eccentricity, std::abs(term.sun));
        correction += term.size * weight * std::sin(term.sun * sun + term.moon * moon + term.node * node);
    }
    // The first of the planets' terms has a small part of its own that bends with time.
    correction -=
        kPlanetTerms[0].size * std::cos((kPlanetTerms[0].start + kPlanetTerms[0].rate * k) * kDegree) * 0.009173 * t * t * kDegree;
    for (const PlanetTerm& term : kPlanetTerms) correction += term.size * std::sin((term.start + term.rate * k) * kDegree);
    const double terrestrial = mean + correction;
    return terrestrial - deltaT(terrestrial);
}

double sunLongitude(double julianDay) {
    const double tau = (julianDay + deltaT(julianDay) - kEpoch2000) / (kDaysPerCentury * 10);
    const double century = tau * 10;
    const double longitude = sum(kLongitude0, tau) + (sum(kLongitude1, tau) + sum(kLongitude2, tau) * tau) * tau;
    const double anomaly = (357.52911 + 35999.05029 * century) * kDegree;
    const double distance = 1.000001018 * (1 - 0.016708634 * std::cos(anomaly) - 0.000139589 * std::cos(2 * anomaly));
    const double ascending = (125.04452 - 1934.136261 * century) * kDegree;
    const double meanSun = (280.4665 + 36000.7698 * century) * kDegree;
    const double meanMoon = (218.3165 + 481267.8813 * century) * kDegree;
    const double nutation =
        -17.20 * std::sin(ascending) - 1.32 * std::sin(2 * meanSun) - 0.23 * std::sin(2 * meanMoon) + 0.21 * std::sin(2 * ascending);
    const double aberration = -20.4898 / distance;
    return wrapped(longitude / kDegree + 180 + (nutation + aberration - 0.09033) / 3600);
}

} // namespace vanthu::deadlines
