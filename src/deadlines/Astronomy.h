#pragma once

/// The two things of the sky that the lunar calendar stands on, after Jean Meeus, Astronomical Algorithms (second edition).
/// Between 1900 and 2100 both are within half a minute of time; past about 2030 what the Earth's rotation will do is an estimate.
namespace vanthu::deadlines {

/// The instant of the `number`th new moon, counted from that of 6 January 2000 (number 0), as a Julian day in universal time:
/// Meeus, chapter 49.
double newMoon(int number);

/// Apparent longitude of the sun at a Julian day in universal time, in degrees from 0 to below 360: the Earth's series of
/// VSOP87 as Meeus abridges it (appendix III), with nutation and aberration (chapters 22 and 25).
double sunLongitude(double julianDay);

/// Terrestrial less universal time, in days.
double deltaT(double julianDay);

} // namespace vanthu::deadlines
