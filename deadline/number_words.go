package deadline

import "slices"

// digitWords is 0 to 9 as they are said on their own. Năm is also the year; only a place where no year can stand tells.
var digitWords = [...]string{"không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"}

// wordDigit returns the digit a word says, or -1.
func wordDigit(word string) int {
	if word == "bẩy" {
		return 7
	}
	return slices.Index(digitWords[:], word)
}

// endDigit returns the digit a word says after tens, where 1, 4 and 5 have words of their own, or -1. Five is never năm
// there: "mười năm" is ten years.
func endDigit(word string) int {
	switch word {
	case "mốt":
		return 1
	case "tư":
		return 4
	case "lăm", "nhăm":
		return 5
	case "năm", "không":
		return -1
	}
	return wordDigit(word)
}

// numberInWords reads a whole number from 0 to 999 said in Vietnamese, in lower case: "năm", "mười lăm", "hai mươi mốt", "một
// trăm linh năm". It is -1 for anything else.
func numberInWords(words []string) int {
	if len(words) >= 2 && words[1] == "trăm" {
		hundreds := wordDigit(words[0])
		rest := words[2:]
		switch {
		case hundreds < 1:
			return -1
		case len(rest) == 0:
			return 100 * hundreds
		case len(rest) == 2 && (rest[0] == "linh" || rest[0] == "lẻ"):
			end := wordDigit(rest[1])
			if rest[1] == "tư" {
				end = 4
			}
			if end < 1 {
				return -1
			}
			return 100*hundreds + end
		}
		if tens := tensInWords(rest); tens >= 0 {
			return 100*hundreds + tens
		}
		return -1
	}
	if len(words) == 1 && words[0] != "mười" {
		return wordDigit(words[0])
	}
	return tensInWords(words)
}

// tensInWords reads 10 to 99, or is -1.
func tensInWords(words []string) int {
	var tens int
	switch {
	case len(words) >= 1 && words[0] == "mười":
		tens, words = 10, words[1:]
		if len(words) == 1 && words[0] == "mốt" {
			return -1
		}
	case len(words) >= 2 && words[1] == "mươi" && wordDigit(words[0]) >= 2:
		tens, words = 10*wordDigit(words[0]), words[2:]
	default:
		return -1
	}
	if len(words) == 0 {
		return tens
	}
	end := endDigit(words[0])
	if len(words) > 1 || end < 1 {
		return -1
	}
	return tens + end
}
