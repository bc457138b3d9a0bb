package holiday

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
