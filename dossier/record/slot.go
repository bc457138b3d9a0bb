package record

import (
	"encoding/json"
	"strings"
)

// A slot is a pointer to where a struct keeps a field: to a string, a Moment, a JSON, a code or a list.

// isZero reports whether what slot points to is zero; of a list, whether it is empty.
func isZero(slot any) bool {
	switch to := slot.(type) {
	case *string:
		return *to == ""
	case *Moment:
		return to.IsZero()
	case *JSON:
		return *to == ""
	case coded:
		return to.number() == 0
	case *[]Identity:
		return len(*to) == 0
	case *[]Database:
		return len(*to) == 0
	case *[]Paper:
		return len(*to) == 0
	case *[]Fee:
		return len(*to) == 0
	case *[]Attachment:
		return len(*to) == 0
	case *[]Supplement:
		return len(*to) == 0
	default:
		return len(*slot.(*[]Result)) == 0
	}
}

func clearSlot(slot any) {
	switch to := slot.(type) {
	case *string:
		*to = ""
	case *Moment:
		*to = Moment{}
	case *JSON:
		*to = ""
	case coded:
		to.put(0)
	case *[]Identity:
		*to = nil
	case *[]Database:
		*to = nil
	case *[]Paper:
		*to = nil
	case *[]Fee:
		*to = nil
	case *[]Attachment:
		*to = nil
	case *[]Supplement:
		*to = nil
	case *[]Result:
		*to = nil
	}
}

// setSlot reads text into a slot that is no list, and returns what is wrong with it, or "". A text that is no code of its
// table is not wrong here: the code is absent, and the document keeps the text.
func setSlot(slot any, text string, parse func(string) (Moment, string)) string {
	switch to := slot.(type) {
	case *string:
		*to = text
	case *Moment:
		var reason string
		*to, reason = parse(text)
		return reason
	case coded:
		to.put(codeNumber(to, text))
	}
	return ""
}

func codeNumber(c coded, text string) uint8 {
	if _, channel := c.(*Channel); channel && text == "" {
		return uint8(ChannelDirect)
	}
	table, _ := c.codes()
	n, _ := find[uint8](table, text)
	return n
}

// slotText returns the text of a slot that is no list. Of a code that is in no table it is "".
func slotText(slot any, due bool) string {
	switch to := slot.(type) {
	case *string:
		return *to
	case *Moment:
		return nationalText(*to, due)
	case *JSON:
		return string(*to)
	case coded:
		table, _ := to.codes()
		return entry(table, to.number()).national
	}
	return ""
}

// asRead returns the text that raw is, and whether slot still has what was read from it, in any form.
func asRead(slot any, raw string) (string, bool) {
	if to, ok := slot.(*JSON); ok {
		return raw, string(*to) == raw
	}
	text := unquote(raw)
	switch to := slot.(type) {
	case *string:
		return text, *to == text
	case *Moment:
		m, _ := anyMoment(text)
		return text, *to == m
	case coded:
		return text, codeNumber(to, text) == to.number()
	}
	return "", false
}

// asWritten reports whether slot would be written as raw, or as text that was read the same.
func asWritten(slot any, raw string) bool {
	switch to := slot.(type) {
	case *string:
		if inner := raw[1 : len(raw)-1]; strings.IndexByte(inner, '\\') < 0 {
			return inner == *to
		}
	case *Moment:
		m, reason := nationalMoment(unquote(raw))
		return reason == "" && m == *to
	}
	_, same := asRead(slot, raw)
	return same
}

// unquote returns the text that a JSON string is.
func unquote(raw string) string {
	if strings.IndexByte(raw, '\\') < 0 {
		return raw[1 : len(raw)-1]
	}
	var text string
	if err := json.Unmarshal([]byte(raw), &text); err != nil {
		return raw // not reached: raw was read as a string, or is a JSON that a caller put there
	}
	return text
}

const notNational = "not an instant as yyyyMMddHHmmss"

// nationalMoment reads yyyyMMddHHmmss, and empty text as absent.
func nationalMoment(text string) (Moment, string) {
	if text == "" {
		return Moment{}, ""
	}
	if len(text) != len("yyyyMMddHHmmss") {
		return Moment{}, notNational
	}
	m, reason := parseMoment(text)
	if reason == notMoment {
		reason = notNational
	}
	return m, reason
}

// anyMoment reads what [ParseMoment] does, and empty text as absent.
func anyMoment(text string) (Moment, string) {
	if text == "" {
		return Moment{}, ""
	}
	return parseMoment(text)
}

// nationalText writes m as yyyyMMddHHmmss, and nothing when it is absent. A whole day has its first second, or its last
// when something is due on it.
func nationalText(m Moment, due bool) string {
	switch {
	case m.IsZero():
		return ""
	case m.WholeDay() && due:
		return m.Start().Format("20060102") + "235959"
	}
	return m.Start().Format("20060102150405")
}
