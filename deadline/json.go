package deadline

import (
	"encoding/json"
	"fmt"
	"time"

	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// UnmarshalJSON reads what encoding/json writes of a Deadline, so that the two are equal; instants may be in any zone. A due
// instant that is neither on the last day nor its end, and one without the other, are errors; then d is unchanged.
func (d *Deadline) UnmarshalJSON(text []byte) error {
	type plain Deadline // without this method
	var read plain
	if err := json.Unmarshal(text, &read); err != nil {
		return fmt.Errorf("deadline: %w", err)
	}
	for _, t := range [...]*time.Time{&read.Received, &read.Effective, &read.Due, &read.FirstDue} {
		if !t.IsZero() {
			*t = toSecond(*t)
		}
	}
	for _, end := range [...]struct {
		name string
		due  time.Time
		day  civil.Date
	}{{"due", read.Due, read.LastDay}, {"firstDue", read.FirstDue, read.FirstDay}} {
		switch {
		case end.due.IsZero() && end.day.IsZero():
		case end.due.IsZero() || end.day.IsZero():
			return fmt.Errorf("deadline: %s: an instant and its day go together", end.name)
		case holiday.DateOf(end.due) != end.day && !end.due.Equal(at(civil.EndOfDay, end.day)):
			return fmt.Errorf("deadline: %s: %s is neither on %v nor its end", end.name, end.due.Format(time.RFC3339), end.day)
		}
	}
	*d = Deadline(read)
	return nil
}
