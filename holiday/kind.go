package holiday

import "fmt"

// Kind says what a day is for a public body: worked, or off for which reason. The zero Kind is no kind at all.
type Kind uint8

// The kinds of day. A holiday on a Saturday is a holiday, and an office is closed only on a day it works: a storm on a
// Sunday leaves it a Sunday.
const (
	UnknownKind  Kind = iota
	Working           // an ordinary working day
	WeeklyRest        // Saturday or Sunday
	Holiday           // a public holiday
	Compensation      // the day given back for a weekly rest day that was a holiday
	SwappedRest       // a working day taken off by official decision, against a SwappedWork day
	SwappedWork       // a weekly rest day worked in exchange, the make-up day
	Closed            // closed by a local decision
)

var kinds = [...]struct{ key, english, vietnamese string }{
	UnknownKind:  {"unknown", "unknown", "không rõ"},
	Working:      {"working", "working day", "ngày làm việc"},
	WeeklyRest:   {"weekly-rest", "weekly rest", "nghỉ hằng tuần"},
	Holiday:      {"holiday", "public holiday", "nghỉ lễ, tết"},
	Compensation: {"compensation", "compensation day off", "nghỉ bù"},
	SwappedRest:  {"swapped-rest", "swapped day off", "nghỉ hoán đổi"},
	SwappedWork:  {"swapped-work", "make-up working day", "làm bù"},
	Closed:       {"closed", "closed", "đóng cửa"},
}

func (k Kind) entry() Kind {
	if int(k) >= len(kinds) {
		return UnknownKind
	}
	return k
}

// Worked reports whether the office works on a day of this kind.
func (k Kind) Worked() bool { return k == Working || k == SwappedWork }

// String returns the kind as one English word for data and logs, such as "weekly-rest".
func (k Kind) String() string { return kinds[k.entry()].key }

// MarshalText returns [Kind.String]. It never fails.
func (k Kind) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// UnmarshalText reads what [Kind.MarshalText] writes; any other text is an error, and k is unchanged.
func (k *Kind) UnmarshalText(text []byte) error {
	for i, entry := range kinds {
		if entry.key == string(text) {
			*k = Kind(i)
			return nil
		}
	}
	return fmt.Errorf("holiday: %q is no kind of day", text)
}

// English returns the kind as it is said in English, such as "make-up working day".
func (k Kind) English() string { return kinds[k.entry()].english }

// Vietnamese returns the kind as the law says it, such as "nghỉ bù".
func (k Kind) Vietnamese() string { return kinds[k.entry()].vietnamese }
