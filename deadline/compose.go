package deadline

// composed returns s with each Vietnamese letter and the marks that follow it drawn together into one character, as in
// Unicode's normal form C: texts typed on some systems have the marks apart, and look the same.
func composed(s string) string {
	var out []rune
	for _, r := range s {
		if len(out) > 0 {
			if whole, ok := compositions[[2]rune{out[len(out)-1], r}]; ok {
				out[len(out)-1] = whole
				continue
			}
		}
		out = append(out, r)
	}
	return string(out)
}

// compositions is a letter and a mark after it -> the letter with the mark. Only lower case and upper case Vietnamese
// vowels; each row is a bare letter, then the letter with grave, acute, hook, tilde and dot below.
var compositions = func() map[[2]rune]rune {
	marks := [...]rune{'\u0300', '\u0301', '\u0309', '\u0303', '\u0323'}
	all := map[[2]rune]rune{
		{'a', '\u0302'}: 'â', {'A', '\u0302'}: 'Â', {'a', '\u0306'}: 'ă', {'A', '\u0306'}: 'Ă',
		{'e', '\u0302'}: 'ê', {'E', '\u0302'}: 'Ê', {'o', '\u0302'}: 'ô', {'O', '\u0302'}: 'Ô',
		{'o', '\u031b'}: 'ơ', {'O', '\u031b'}: 'Ơ', {'u', '\u031b'}: 'ư', {'U', '\u031b'}: 'Ư',
		// A dot below sorts before a circumflex or breve, so the letters below can come first.
		{'ạ', '\u0302'}: 'ậ', {'Ạ', '\u0302'}: 'Ậ', {'ạ', '\u0306'}: 'ặ', {'Ạ', '\u0306'}: 'Ặ',
		{'ẹ', '\u0302'}: 'ệ', {'Ẹ', '\u0302'}: 'Ệ', {'ọ', '\u0302'}: 'ộ', {'Ọ', '\u0302'}: 'Ộ',
	}
	for _, row := range [...]string{
		"aàáảãạ", "ăằắẳẵặ", "âầấẩẫậ", "eèéẻẽẹ", "êềếểễệ", "iìíỉĩị", "oòóỏõọ", "ôồốổỗộ", "ơờớởỡợ", "uùúủũụ", "ưừứửữự", "yỳýỷỹỵ",
		"AÀÁẢÃẠ", "ĂẰẮẲẴẶ", "ÂẦẤẨẪẬ", "EÈÉẺẼẸ", "ÊỀẾỂỄỆ", "IÌÍỈĨỊ", "OÒÓỎÕỌ", "ÔỒỐỔỖỘ", "ƠỜỚỞỠỢ", "UÙÚỦŨỤ", "ƯỪỨỬỮỰ", "YỲÝỶỸỴ",
	} {
		letters := []rune(row)
		for i, mark := range marks {
			all[[2]rune{letters[0], mark}] = letters[i+1]
		}
	}
	return all
}()
