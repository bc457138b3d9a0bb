package metrics

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// Dimension is what dossiers can be grouped by (tiêu chí phân nhóm).
type Dimension uint8

// The dimensions. Of the three months a question has at most one.
const (
	ByAgency        Dimension = iota + 1 // DonViXuLy
	ByField                              // MaLinhVuc
	ByProcedure                          // MaTTHC
	ByMonth                              // the month of NgayTiepNhan: those received together stay together
	ByChannel                            // KenhThucHien; an empty value is direct
	ByLevel                              // MucDo, how far the service is online
	ByDueMonth                           // the month of the last day of the limit; none where that is not known
	ByFinishedMonth                      // the month of NgayKetThucXuLy; none while it is in progress
	dimensionCount
)

var dimensions = [dimensionCount]struct {
	key   string
	title holiday.Text
}{
	ByAgency:        {"agency", holiday.Text{VI: "Đơn vị", EN: "Agency"}},
	ByField:         {"field", holiday.Text{VI: "Lĩnh vực", EN: "Field"}},
	ByProcedure:     {"procedure", holiday.Text{VI: "Thủ tục", EN: "Procedure"}},
	ByMonth:         {"month", holiday.Text{VI: "Tháng", EN: "Month"}},
	ByChannel:       {"channel", holiday.Text{VI: "Kênh", EN: "Channel"}},
	ByLevel:         {"level", holiday.Text{VI: "Mức độ", EN: "Level"}},
	ByDueMonth:      {"due_month", holiday.Text{VI: "Tháng hẹn trả", EN: "Month due"}},
	ByFinishedMonth: {"finished_month", holiday.Text{VI: "Tháng giải quyết xong", EN: "Month finished"}},
}

// Dimensions returns all of them.
func Dimensions() []Dimension {
	var all []Dimension
	for d := ByAgency; d < dimensionCount; d++ {
		all = append(all, d)
	}
	return all
}

func (d Dimension) valid() bool { return d > 0 && int(d) < len(dimensions) }

// month reports whether the dimension is one of months.
func (d Dimension) month() bool { return d == ByMonth || d == ByDueMonth || d == ByFinishedMonth }

// code reports whether the dimension is one of codes.
func (d Dimension) code() bool { return d == ByAgency || d == ByProcedure || d == ByField }

// String returns the name a dimension is asked for by, such as "agency".
func (d Dimension) String() string {
	if !d.valid() {
		return "none"
	}
	return dimensions[d].key
}

// Title returns the dimension's column title.
func (d Dimension) Title(l deadline.Language) string {
	if !d.valid() {
		return ""
	}
	return dimensions[d].title.In(l)
}

// ParseDimensions reads names separated by commas, "agency,month", in the order the groups are to stand. A name twice, or
// one that is no dimension, is an error.
func ParseDimensions(s string) ([]Dimension, error) {
	var all []Dimension
	for _, name := range strings.Split(s, ",") {
		d := dimensionNamed(strings.TrimSpace(name))
		if d == 0 {
			var known []string
			for _, d := range Dimensions() {
				known = append(known, d.String())
			}
			return nil, fmt.Errorf("metrics: %q is nothing to group by: %s", name, strings.Join(known, ", "))
		}
		all = append(all, d)
	}
	return all, checkDimensions(all)
}

func dimensionNamed(name string) Dimension {
	for d, entry := range dimensions {
		if entry.key == name {
			return Dimension(d)
		}
	}
	return 0
}

func checkDimensions(all []Dimension) error {
	seen := map[Dimension]bool{}
	for _, d := range all {
		if !d.valid() {
			return fmt.Errorf("metrics: there is no dimension %d", d)
		}
		if seen[d] {
			return fmt.Errorf("metrics: grouped by %s twice", d)
		}
		seen[d] = true
		if d.month() {
			if seen[0] {
				return fmt.Errorf("metrics: grouped by two months")
			}
			seen[0] = true
		}
	}
	return nil
}

// Key is the group of a dossier. What is not grouped by is zero.
type Key struct {
	Agency, Field, Procedure string
	Month                    civil.Date // the first day of the month
	Channel                  record.Channel
	Level                    record.Level
}

// keyOf returns the group of r, which is due on a day and finished on a day, when grouped by the given dimensions.
func keyOf(r *record.Row, due, finished civil.Date, by []Dimension) Key {
	var k Key
	for _, d := range by {
		switch d {
		case ByAgency:
			k.Agency = r.Agency
		case ByField:
			k.Field = r.Field
		case ByProcedure:
			k.Procedure = r.Procedure
		case ByMonth:
			k.Month = r.Received.Day().FirstOfMonth()
		case ByDueMonth:
			k.Month = due.FirstOfMonth()
		case ByFinishedMonth:
			k.Month = finished.FirstOfMonth()
		case ByChannel:
			k.Channel = max(r.Channel, record.ChannelDirect) // absent counts as direct
		case ByLevel:
			k.Level = r.Level
		}
	}
	return k
}

// only returns the key with the given dimensions alone.
func (k Key) only(by []Dimension) Key {
	var part Key
	for _, d := range by {
		switch {
		case d == ByAgency:
			part.Agency = k.Agency
		case d == ByField:
			part.Field = k.Field
		case d == ByProcedure:
			part.Procedure = k.Procedure
		case d == ByChannel:
			part.Channel = k.Channel
		case d == ByLevel:
			part.Level = k.Level
		case d.month():
			part.Month = k.Month
		}
	}
	return part
}

// Value returns the part of the key in one dimension as data: the code as it is, the month as "2024-03", the channel as
// "online", the level as "full"; "" for what is not grouped by, and for what is not known.
func (k Key) Value(d Dimension) string {
	switch d {
	case ByAgency:
		return k.Agency
	case ByField:
		return k.Field
	case ByProcedure:
		return k.Procedure
	case ByLevel:
		if k.Level != record.LevelAbsent {
			return k.Level.String()
		}
	case ByMonth, ByDueMonth, ByFinishedMonth:
		if !k.Month.IsZero() {
			return k.Month.String()[:len("2006-01")]
		}
	case ByChannel:
		if k.Channel != record.ChannelAbsent {
			return k.Channel.String()
		}
	}
	return ""
}

// compare orders keys by the given dimensions in turn: text by its bytes, months in time, channels and levels by their number.
func (k Key) compare(o Key, by []Dimension) int {
	for _, d := range by {
		c := 0
		switch {
		case d.month():
			c = k.Month.Compare(o.Month)
		case d == ByChannel:
			c = cmp.Compare(k.Channel, o.Channel)
		case d == ByLevel:
			c = cmp.Compare(k.Level, o.Level)
		default:
			c = cmp.Compare(k.Value(d), o.Value(d))
		}
		if c != 0 {
			return c
		}
	}
	return 0
}
