package metrics

import (
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// Period is the time a report is about (kỳ báo cáo), with the instant it is told at (thời điểm chốt số liệu). The zero
// Period has no bounds: every dossier is there, and nothing is carried over.
type Period struct {
	From, To civil.Date // the first and the last day, both included; a zero day is no bound on that side
	// AsOf is the instant of every state. The zero time is the end of To; without To there is none, and what is in progress
	// is neither within its limit nor overdue but unknown. Instants are read to the second.
	AsOf time.Time
}

// ErrPeriod is what a period that makes no sense unwraps to.
var ErrPeriod = errors.New("bad period")

// IsZero reports whether p has no bound and no as-of instant.
func (p Period) IsZero() bool { return p.From.IsZero() && p.To.IsZero() && p.Instant().IsZero() }

// Check returns an error wrapping [ErrPeriod] when the last day is before the first, when the as-of instant is after the end
// of the last day or before the first day, and when either is beyond 9999-12-30.
func (p Period) Check() error {
	switch {
	case !p.From.IsZero() && !p.To.IsZero() && p.To.Before(p.From):
		return fmt.Errorf("metrics: %w: its last day %v is before its first day %v", ErrPeriod, p.To, p.From)
	case p.To == civil.Max() || !p.AsOf.IsZero() && !holiday.DateOf(p.AsOf).Before(civil.Max()):
		return fmt.Errorf("metrics: %w: its end is not before 9999-12-31", ErrPeriod)
	case !p.AsOf.IsZero() && (holiday.DateOf(p.AsOf).IsZero() || p.Instant().IsZero()): // to the second it may be the zero time
		return fmt.Errorf("metrics: %w: its as-of instant is not of the years 1 to 9999", ErrPeriod)
	case !p.AsOf.IsZero() && !p.To.IsZero() && p.Instant().After(endOf(p.To)):
		return fmt.Errorf("metrics: %w: as of %s is after the end of its last day %v", ErrPeriod, clockTime(p.Instant(), deadline.English), p.To)
	case !p.AsOf.IsZero() && !p.From.IsZero() && p.Instant().Before(holiday.Midnight(p.From)):
		return fmt.Errorf("metrics: %w: as of %s is before its first day %v", ErrPeriod, clockTime(p.Instant(), deadline.English), p.From)
	}
	return nil
}

// Instant returns the instant of every state, in UTC+7 to the second: AsOf, or else 24:00 of the last day, which is 00:00
// of the day after it, or else the zero time.
func (p Period) Instant() time.Time {
	switch {
	case !p.AsOf.IsZero():
		return time.Unix(p.AsOf.Unix(), 0).In(holiday.ICT)
	case !p.To.IsZero():
		return endOf(p.To)
	}
	return time.Time{}
}

// endOf returns 24:00 of d.
func endOf(d civil.Date) time.Time { return holiday.Midnight(d).AddDate(0, 0, 1) }

// same reports whether two periods ask the same, whatever the time zone of their instants.
func (p Period) same(o Period) bool {
	return p.From == o.From && p.To == o.To && p.Instant().Equal(o.Instant())
}

// MarshalJSON writes {"from":"2024-01-01","to":"2024-12-31","as_of":"2025-01-01T00:00:00+07:00"}, with null for a bound
// there is none of, and null for the zero Period. The instant is RFC 3339, which has no 24:00.
func (p Period) MarshalJSON() ([]byte, error) {
	if p.IsZero() {
		return []byte("null"), nil
	}
	var out struct {
		From *civil.Date `json:"from"`
		To   *civil.Date `json:"to"`
		AsOf *string     `json:"as_of"`
	}
	if !p.From.IsZero() {
		out.From = &p.From
	}
	if !p.To.IsZero() {
		out.To = &p.To
	}
	if at := p.Instant(); !at.IsZero() {
		text := at.Format(time.RFC3339)
		out.AsOf = &text
	}
	return json.Marshal(out)
}

// UnmarshalJSON reads what [Period.MarshalJSON] writes; a bound that is not there is as one that is null. It is strict: another field is an
// error, since a bound in other letters would be none. So is a period that [Period.Check] refuses. On an error p is unchanged.
func (p *Period) UnmarshalJSON(text []byte) error {
	var in *struct {
		From *civil.Date `json:"from"`
		To   *civil.Date `json:"to"`
		AsOf *time.Time  `json:"as_of"`
	}
	fields := []string{"from", "to", "as_of"}
	if err := strictly(text, &in, shape{fields: fields, nulls: append(fields, "")}); err != nil {
		return fmt.Errorf("metrics: %w: %v", ErrPeriod, err)
	}
	var read Period
	if in != nil {
		if in.From != nil {
			read.From = *in.From
		}
		if in.To != nil {
			read.To = *in.To
		}
		if in.AsOf != nil {
			read.AsOf = time.Unix(in.AsOf.Unix(), 0).In(holiday.ICT)
			if !read.To.IsZero() && read.AsOf.Equal(endOf(read.To)) {
				read.AsOf = time.Time{} // the end of the last day, which is what no instant means
			}
		}
	}
	if err := read.Check(); err != nil {
		return err
	}
	*p = read
	return nil
}
