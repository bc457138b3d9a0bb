//go:build ignore

// The astronomy behind the table: the instants of new moons and of principal
// terms (trung khí), in Julian days of Terrestrial Time, and Terrestrial Time
// minus Universal Time.
//
// Sources: J. Meeus, Astronomical Algorithms, 2nd ed. (1998), chapters 22, 25,
// 49 and appendix III (VSOP87, Earth); ΔT as said at deltaT.
package main

import "math"

const (
	j2000 = 2451545.0 // 2000-01-01 12:00 TT
	rad   = math.Pi / 180
)

// newMoon returns new moon k as a Julian day of Terrestrial Time; k = 0 is the
// new moon of 6 January 2000. Meeus, chapter 49: at most 17 s wrong, 4 s on
// the mean, against his reference theory between 1980 and 2020.
func newMoon(k int) float64 {
	n := float64(k)
	t := n / 1236.85
	jde := 2451550.09766 + 29.530588861*n + t*t*(0.00015437+t*(-0.000000150+t*0.00000000073))

	e := 1 - 0.002516*t - 0.0000074*t*t // the eccentricity of the Earth's orbit, relative
	sun := 2.5534 + 29.10535670*n + t*t*(-0.0000014-t*0.00000011)
	moon := 201.5643 + 385.81693528*n + t*t*(0.0107582+t*(0.00001238-t*0.000000058))
	lat := 160.7108 + 390.67050284*n + t*t*(-0.0016118+t*(-0.00000227+t*0.000000011))
	node := 124.7746 - 1.56375588*n + t*t*(0.0020672+t*0.00000215)

	jde -= 0.00017 * math.Sin(node*rad)
	for _, p := range newMoonTerms {
		arg := p.sun*sun + p.moon*moon + p.lat*lat
		jde += p.days * math.Pow(e, math.Abs(p.sun)*p.e) * math.Sin(arg*rad)
	}
	for i, p := range planetTerms {
		arg := p.at0 + p.rate*n
		if i == 0 {
			arg -= 0.009173 * t * t
		}
		jde += p.days * math.Sin(arg*rad)
	}
	return jde
}

// newMoonTerms are the periodic terms of a new moon: a size in days and the
// multiples of the Sun's mean anomaly, the Moon's mean anomaly and the Moon's
// argument of latitude. The eccentricity factor applies where e is 1.
var newMoonTerms = []struct{ days, sun, moon, lat, e float64 }{
	{-0.40720, 0, 1, 0, 0},
	{+0.17241, 1, 0, 0, 1},
	{+0.01608, 0, 2, 0, 0},
	{+0.01039, 0, 0, 2, 0},
	{+0.00739, -1, 1, 0, 1},
	{-0.00514, 1, 1, 0, 1},
	{+0.00208, 2, 0, 0, 1},
	{-0.00111, 0, 1, -2, 0},
	{-0.00057, 0, 1, 2, 0},
	{+0.00056, 1, 2, 0, 1},
	{-0.00042, 0, 3, 0, 0},
	{+0.00042, 1, 0, 2, 1},
	{+0.00038, 1, 0, -2, 1},
	{-0.00024, -1, 2, 0, 1},
	{-0.00007, 2, 1, 0, 0},
	{+0.00004, 0, 2, -2, 0},
	{+0.00004, 3, 0, 0, 0},
	{+0.00003, 1, 1, -2, 0},
	{+0.00003, 0, 2, 2, 0},
	{-0.00003, 1, 1, 2, 0},
	{+0.00003, -1, 1, 2, 0},
	{-0.00002, -1, 1, -2, 0},
	{-0.00002, 1, 3, 0, 0},
	{+0.00002, 0, 4, 0, 0},
}

// planetTerms are the fourteen small terms of chapter 49: a size in days, an
// angle in degrees at k = 0 and its rate in degrees for each lunation.
var planetTerms = []struct{ days, at0, rate float64 }{
	{0.000325, 299.77, 0.107408},
	{0.000165, 251.88, 0.016321},
	{0.000164, 251.83, 26.651886},
	{0.000126, 349.42, 36.412478},
	{0.000110, 84.66, 18.206239},
	{0.000062, 141.74, 53.303771},
	{0.000060, 207.14, 2.453732},
	{0.000056, 154.84, 7.306860},
	{0.000047, 34.52, 27.261239},
	{0.000042, 207.19, 0.121824},
	{0.000040, 291.34, 1.844379},
	{0.000037, 161.72, 24.198154},
	{0.000035, 239.56, 25.513099},
	{0.000023, 331.55, 3.592518},
}

// principalTerm returns the instant the apparent longitude of the Sun reaches
// 270° + 30° i, as a Julian day of Terrestrial Time; i = 0 is the winter
// solstice of December 1999.
func principalTerm(i int) float64 {
	const year = 365.242190 // days, tropical
	jde := 2451534.8 + float64(i)*year/12
	target := float64(270 + 30*i)
	for range 20 {
		step := math.Remainder(target-sunLongitude(jde), 360) * year / 360
		jde += step
		if math.Abs(step) < 1e-7 {
			break
		}
	}
	return jde
}

// sunLongitude returns the apparent geocentric longitude of the Sun in
// degrees: VSOP87 for the equinox of date, the step to the FK5 system,
// nutation and aberration. Meeus, chapter 25, higher accuracy: within 1
// arcsecond, which the Sun covers in 24 s (15 s, against the full theory).
func sunLongitude(jde float64) float64 {
	t := (jde - j2000) / 365250 // millennia
	earth := 0.0
	for p := len(earthLongitude) - 1; p >= 0; p-- {
		sum := 0.0
		for _, w := range earthLongitude[p] {
			sum += w.size * math.Cos(w.phase+w.rate*t)
		}
		earth = earth*t + sum
	}
	const arcsec = 1.0 / 3600
	m := (357.5291 + 359990.503*t) * rad
	distance := 1.00014 - 0.01671*math.Cos(m) - 0.00014*math.Cos(2*m)
	return earth*1e-8/rad + 180 - 0.09033*arcsec + nutation(10*t)*arcsec - 20.4898*arcsec/distance
}

// nutation returns the nutation in longitude in arcseconds, t in centuries
// from J2000: the terms of the 1980 IAU theory above 0.02 arcseconds. Meeus,
// chapter 22.
func nutation(t float64) float64 {
	d := 297.85036 + 445267.111480*t - 0.0019142*t*t
	m := 357.52772 + 35999.050340*t - 0.0001603*t*t
	mm := 134.96298 + 477198.867398*t + 0.0086972*t*t
	f := 93.27191 + 483202.017538*t - 0.0036825*t*t
	o := 125.04452 - 1934.136261*t + 0.0020708*t*t
	return (-17.1996-0.01742*t)*math.Sin(o*rad) +
		(-1.3187-0.00016*t)*math.Sin(2*(f-d+o)*rad) -
		0.2274*math.Sin(2*(f+o)*rad) +
		0.2062*math.Sin(2*o*rad) +
		(0.1426-0.00034*t)*math.Sin(m*rad) +
		0.0712*math.Sin(mm*rad) -
		0.0517*math.Sin((m+2*(f-d+o))*rad) -
		0.0386*math.Sin((2*f+o)*rad) -
		0.0301*math.Sin((mm+2*(f+o))*rad) +
		0.0217*math.Sin((-m+2*(f-d+o))*rad)
}

// earthLongitude is the heliocentric longitude of the Earth by VSOP87, in
// units of 1e-8 radian: for each power of time a sum of size·cos(phase+rate·t),
// t in Julian millennia from J2000. Meeus, appendix III.
var earthLongitude = [...][]struct{ size, phase, rate float64 }{
	{
		{175347046, 0, 0}, {3341656, 4.6692568, 6283.0758500}, {34894, 4.62610, 12566.15170},
		{3497, 2.7441, 5753.3849}, {3418, 2.8289, 3.5231}, {3136, 3.6277, 77713.7715},
		{2676, 4.4181, 7860.4194}, {2343, 6.1352, 3930.2097}, {1324, 0.7425, 11506.7698},
		{1273, 2.0371, 529.6910}, {1199, 1.1096, 1577.3435}, {990, 5.233, 5884.927},
		{902, 2.045, 26.298}, {857, 3.508, 398.149}, {780, 1.179, 5223.694},
		{753, 2.533, 5507.553}, {505, 4.583, 18849.228}, {492, 4.205, 775.523},
		{357, 2.920, 0.067}, {317, 5.849, 11790.629}, {284, 1.899, 796.298},
		{271, 0.315, 10977.079}, {243, 0.345, 5486.778}, {206, 4.806, 2544.314},
		{205, 1.869, 5573.143}, {202, 2.458, 6069.777}, {156, 0.833, 213.299},
		{132, 3.411, 2942.463}, {126, 1.083, 20.775}, {115, 0.645, 0.980},
		{103, 0.636, 4694.003}, {102, 0.976, 15720.839}, {102, 4.267, 7.114},
		{99, 6.21, 2146.17}, {98, 0.68, 155.42}, {86, 5.98, 161000.69},
		{85, 1.30, 6275.96}, {85, 3.67, 71430.70}, {80, 1.81, 17260.15},
		{79, 3.04, 12036.46}, {75, 1.76, 5088.63}, {74, 3.50, 3154.69},
		{74, 4.68, 801.82}, {70, 0.83, 9437.76}, {62, 3.98, 8827.39},
		{61, 1.82, 7084.90}, {57, 2.78, 6286.60}, {56, 4.39, 14143.50},
		{56, 3.47, 6279.55}, {52, 0.19, 12139.55}, {52, 1.33, 1748.02},
		{51, 0.28, 5856.48}, {49, 0.49, 1194.45}, {41, 5.37, 8429.24},
		{41, 2.40, 19651.05}, {39, 6.17, 10447.39}, {37, 6.04, 10213.29},
		{37, 2.57, 1059.38}, {36, 1.71, 2352.87}, {36, 1.78, 6812.77},
		{33, 0.59, 17789.85}, {30, 0.44, 83996.85}, {30, 2.74, 1349.87},
		{25, 3.16, 4690.48},
	},
	{
		{628331966747, 0, 0}, {206059, 2.678235, 6283.075850}, {4303, 2.6351, 12566.1517},
		{425, 1.590, 3.523}, {119, 5.796, 26.298}, {109, 2.966, 1577.344},
		{93, 2.59, 18849.23}, {72, 1.14, 529.69}, {68, 1.87, 398.15},
		{67, 4.41, 5507.55}, {59, 2.89, 5223.69}, {56, 2.17, 155.42},
		{45, 0.40, 796.30}, {36, 0.47, 775.52}, {29, 2.65, 7.11},
		{21, 5.34, 0.98}, {19, 1.85, 5486.78}, {19, 4.97, 213.30},
		{17, 2.99, 6275.96}, {16, 0.03, 2544.31}, {16, 1.43, 2146.17},
		{15, 1.21, 10977.08}, {12, 2.83, 1748.02}, {12, 3.26, 5088.63},
		{12, 5.27, 1194.45}, {12, 2.08, 4694.00}, {11, 0.77, 553.57},
		{10, 1.30, 6286.60}, {10, 4.24, 1349.87}, {9, 2.70, 242.73},
		{9, 5.64, 951.72}, {8, 5.30, 2352.87}, {6, 2.65, 9437.76},
		{6, 4.67, 4690.48},
	},
	{
		{52919, 0, 0}, {8720, 1.0721, 6283.0758}, {309, 0.867, 12566.152},
		{27, 0.05, 3.52}, {16, 5.19, 26.30}, {16, 3.68, 155.42},
		{10, 0.76, 18849.23}, {9, 2.06, 77713.77}, {7, 0.83, 775.52},
		{5, 4.66, 1577.34},
	},
	{{289, 5.844, 6283.076}, {35, 0, 0}, {17, 5.49, 12566.15}},
	{{114, 3.142, 0}, {8, 4.13, 6283.08}},
}

// deltaT returns Terrestrial Time minus Universal Time in seconds in the given
// year. To 2005: the polynomials of F. Espenak and J. Meeus, Five Millennium
// Canon of Solar Eclipses (NASA/TP-2006-214141), which hold within a second.
// After: F. Espenak, Thousand Year Canon of Solar Eclipses 1501 to 2500 (2014),
// about 3 s high in 2026 (TT-UTC is 69.2 s). The rest is a forecast: for 2100
// published ones lie between some 90 s and 203 s, and this one says 127 s.
func deltaT(year float64) float64 {
	switch {
	case year < 1986:
		t := year - 1975
		return 45.45 + t*(1.067+t*(-1.0/260-t/718))
	case year < 2005:
		t := year - 2000
		return 63.86 + t*(0.3345+t*(-0.060374+t*(0.0017275+t*(0.000651814+t*0.00002373599))))
	case year < 2015:
		return 64.69 + 0.2930*(year-2005)
	default:
		t := year - 2015
		return 67.62 + t*(0.3645+t*0.0039755)
	}
}
