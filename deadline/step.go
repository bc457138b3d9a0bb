package deadline

import (
	"time"

	"github.com/dunghan-vn/dunghan/holiday"
)

// StepKind says what a step of a trace does.
type StepKind uint8

// The kinds of step, in the order they can come.
const (
	Receipt       StepKind = iota + 1 // the dossier is received
	MovedReceipt                      // the dossier is received too late, before the opening, or on a day that is not worked
	Effective                         // the receipt the term counts from
	Restarted                         // a supplement is received: the term is counted anew from At
	OverBefore                        // a pause changes nothing: it ends before the effective receipt, or at it
	BegunAfter                        // a pause changes nothing: it begins at the due instant or later
	FirstDayMoved                     // the first day is counted, and is not the day of the effective receipt
	Counted                           // a day counted
	NotCounted                        // a day passed over, since it is not worked
	PausedDay                         // a day passed over, since the term is paused
	VoidDay                           // a day passed over, since the term would end on it while it is paused
	Corresponding                     // the corresponding day of a term of weeks, months or years
	LastOfMonth                       // the month's last day, where there is no corresponding day
	Unworked                          // a last day, or a day after it, that is not worked: the term goes on
	PartOfDay                         // a part of a day's office time, up to At
	CountedTime                       // time counted in a term of hours, from At up to Until
	PausedTime                        // time not counted in a term of hours, from At up to Until
	Suspension                        // a pause is still open: there is no due date
	Extended                          // the term is extended to Day
	Due                               // the term ends, at At
)

var stepKinds = codes{"kind of step", []code{
	{name: ""}, {name: "receipt"}, {name: "moved receipt"}, {name: "effective receipt"}, {name: "restarted"}, {name: "pause over before"}, {name: "pause begun after"}, {name: "first day moved"},
	{name: "counted"}, {name: "not counted"}, {name: "paused day"}, {name: "void day"}, {name: "corresponding day"},
	{name: "last of the month"}, {name: "unworked"}, {name: "part of a day"}, {name: "counted time"}, {name: "paused time"},
	{name: "suspension"}, {name: "extended"}, {name: "due"},
}}

// String returns the kind in English, such as "not counted".
func (k StepKind) String() string { return stepKinds.at(uint8(k)).name }

// Step is one step of the counting.
type Step struct {
	Kind StepKind
	Day  holiday.Day // the day the step is about, with its own reason and source
	// At is the instant of a receipt, a restart, a suspension, an extension and the due date, and where time begins to be
	// counted or paused; for a part of a day, where it ends. Until is where counted or paused time ends, and 00:00 of the last day that an extension moves. Otherwise zero.
	At, Until time.Time
	Count     int           // how many days are counted so far, this one included; 0 in terms of hours
	Time      time.Duration // how much time is counted so far, this step included; for a part of a day, that part
	Pause     Pause         // the pause of a step that is about one
	Basis     Text          // the article that makes the step; empty where the day's own source says it all
}
