package deadline

import (
	"time"

	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// TimeOfDay is a time on the clock; see [civil.TimeOfDay].
type TimeOfDay = civil.TimeOfDay

// timeOfDay returns the time on the clock of an instant already in UTC+7.
func timeOfDay(t time.Time) TimeOfDay {
	hour, minute, second := t.Clock()
	return TimeOfDay(hour*3600 + minute*60 + second)
}

// at returns the instant of a time of day on day d, in UTC+7; 24:00 is 00:00 of the next day.
func at(t TimeOfDay, d civil.Date) time.Time {
	return holiday.Midnight(d).Add(time.Duration(t) * time.Second)
}
