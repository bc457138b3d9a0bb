package lunar

var (
	stems    = [10]string{"Giáp", "Ất", "Bính", "Đinh", "Mậu", "Kỷ", "Canh", "Tân", "Nhâm", "Quý"}
	branches = [12]string{"Tý", "Sửu", "Dần", "Mão", "Thìn", "Tỵ", "Ngọ", "Mùi", "Thân", "Dậu", "Tuất", "Hợi"}
)

// YearName returns the name of the lunar year (can chi) that begins in the given
// civil year: "Bính Ngọ" for 2026. Stem and branch run in a cycle of 60 that needs
// no calendar, so every int has a name, reckoned as though a year 0 preceded
// year 1.
func YearName(year int) string {
	n := (year%60 + 116) % 60 // year 4 is Giáp Tý, the first of a cycle
	return stems[n%10] + " " + branches[n%12]
}
