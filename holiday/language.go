package holiday

import (
	"fmt"
	"time"

	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// Language is a language that days, deadlines and reports speak.
type Language uint8

// The zero Language is Vietnamese, the language of the law.
const (
	Vietnamese Language = iota
	English
)

// String returns the language's code, "vi" or "en".
func (l Language) String() string {
	if l == English {
		return "en"
	}
	return "vi"
}

// Date writes a date as people of the language do: 12/02/2026 in Vietnamese, 2026-02-12 in English.
func (l Language) Date(d civil.Date) string {
	if l == English || d.IsZero() {
		return d.String()
	}
	year, month, day := d.Date()
	return fmt.Sprintf("%02d/%02d/%04d", day, month, year)
}

// Weekday returns the name of a weekday: "Thứ Năm", "Thursday"; "" for one that does not exist.
func (l Language) Weekday(w time.Weekday) string {
	if w < time.Sunday || w > time.Saturday {
		return ""
	}
	if l == English {
		return w.String()
	}
	return [...]string{"Chủ Nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"}[w]
}

// Text says one thing in both languages.
type Text struct {
	VI, EN string
}

// In returns the text in the given language.
func (t Text) In(l Language) string {
	if l == English {
		return t.EN
	}
	return t.VI
}

// with returns t with the ends put to it.
func (t Text) with(end Text) Text { return Text{t.VI + end.VI, t.EN + end.EN} }

// and joins two citations; an empty one adds nothing.
func (t Text) and(u Text) Text {
	switch {
	case t == Text{}:
		return u
	case u == Text{}:
		return t
	}
	return Text{t.VI + "; " + u.VI, t.EN + "; " + u.EN}
}
