package deadline

// FirstDay says whether the day of receipt is the first day of a term.
type FirstDay uint8

// Whether the first day counts.
const (
	// FirstExcluded: it is not counted (Civil Code 2015, art. 147(2)).
	FirstExcluded FirstDay = iota
	// FirstIncluded: day 1 is the day of the effective receipt if it is worked, else the first working day after it. Weeks,
	// months and years end on the day before the corresponding day. Terms of hours have no first day. A day 1 whose due
	// instant is already past at the receipt is not day 1: the next working day is.
	FirstIncluded
)

var firstDays = codes{"first day", []code{
	{"excluded", Text{VI: "không tính ngày đầu tiên", EN: "the first day is not counted"}},
	{"included", Text{VI: "tính cả ngày đầu tiên", EN: "the first day is counted"}},
}}

// String returns "excluded" or "included".
func (f FirstDay) String() string { return firstDays.at(uint8(f)).name }

// In says it in a clause of the given language.
func (f FirstDay) In(l Language) string { return firstDays.at(uint8(f)).is.In(l) }

// MarshalText returns [FirstDay.String]; a value that does not exist is an error.
func (f FirstDay) MarshalText() ([]byte, error) { return firstDays.text(uint8(f)) }

// UnmarshalText reads "excluded" or "included"; no text is the first.
func (f *FirstDay) UnmarshalText(text []byte) error { return unmarshal(firstDays, f, text) }

// DueAt says at which instant of its last day a term of days or longer ends. Terms of hours, and parts of a day, end at an
// instant of their own.
type DueAt uint8

// When on the last day.
const (
	EndOfDay      DueAt = iota // 24:00 of the last day (Civil Code 2015, art. 148(6))
	CloseOfOffice              // when the office closes that day, after closures; needs office hours
	// TimeOfReceipt: at the hour of the effective receipt, as on slips that promise an hour. One day whose first is counted is
	// then over as it begins.
	TimeOfReceipt
)

var dueAts = codes{"due time", []code{
	{"end-of-day", Text{VI: "hết ngày cuối cùng (24:00)", EN: "at the end of the last day (24:00)"}},
	{"close-of-office", Text{VI: "khi hết giờ làm việc của ngày cuối cùng", EN: "when the office closes on the last day"}},
	{"time-of-receipt", Text{VI: "vào giờ tiếp nhận của ngày cuối cùng", EN: "at the hour of receipt on the last day"}},
}}

// String returns the name, such as "close-of-office".
func (d DueAt) String() string { return dueAts.at(uint8(d)).name }

// In says it in a clause of the given language.
func (d DueAt) In(l Language) string { return dueAts.at(uint8(d)).is.In(l) }

// MarshalText returns [DueAt.String]; a value that does not exist is an error.
func (d DueAt) MarshalText() ([]byte, error) { return dueAts.text(uint8(d)) }

// UnmarshalText reads a due time's name; no text is the end of the day.
func (d *DueAt) UnmarshalText(text []byte) error { return unmarshal(dueAts, d, text) }

// Roll says what becomes of a term of calendar days, weeks, months or years whose last day is not worked.
type Roll uint8

// What becomes of it.
const (
	RollForward Roll = iota // it ends on the next working day (Civil Code 2015, art. 148(5))
	NoRoll                  // it ends that day all the same, where a text says so
)

var rolls = codes{"roll", []code{
	{"forward", Text{VI: "ngày cuối là ngày nghỉ thì kết thúc vào ngày làm việc tiếp theo", EN: "a last day that is not worked moves to the next working day"}},
	{"none", Text{VI: "ngày cuối là ngày nghỉ thì vẫn kết thúc ngày đó", EN: "a last day that is not worked does not move"}},
}}

// String returns "forward" or "none".
func (r Roll) String() string { return rolls.at(uint8(r)).name }

// In says it in a clause of the given language.
func (r Roll) In(l Language) string { return rolls.at(uint8(r)).is.In(l) }

// MarshalText returns [Roll.String]; a value that does not exist is an error.
func (r Roll) MarshalText() ([]byte, error) { return rolls.text(uint8(r)) }

// UnmarshalText reads "forward" or "none"; no text is the first.
func (r *Roll) UnmarshalText(text []byte) error { return unmarshal(rolls, r, text) }

// Regime says what a supplement (bổ sung hồ sơ) does to a running term. Both exist in law, and which one is the general rule
// under 118/2025/NĐ-CP is not settled by a text at hand; national statistics pause.
type Regime uint8

// The regimes.
const (
	// PauseRegime: the time the applicant takes is not counted (63/2024/NĐ-CP as amended by 301/2026/NĐ-CP).
	PauseRegime Regime = iota
	// RestartRegime: the term is counted anew from the last supplement received (297/2025/NĐ-CP art. 6(4)(a)).
	RestartRegime
)

var regimes = codes{"supplement regime", []code{
	{"pause", Text{VI: "không tính thời gian bổ sung hồ sơ", EN: "the time a supplement takes is not counted"}},
	{"restart", Text{VI: "bổ sung hồ sơ thì tính lại từ đầu", EN: "after a supplement the term is counted anew"}},
}}

// String returns "pause" or "restart".
func (r Regime) String() string { return regimes.at(uint8(r)).name }

// In says it in a clause of the given language.
func (r Regime) In(l Language) string { return regimes.at(uint8(r)).is.In(l) }

// MarshalText returns [Regime.String]; a value that does not exist is an error.
func (r Regime) MarshalText() ([]byte, error) { return regimes.text(uint8(r)) }

// UnmarshalText reads "pause" or "restart"; no text is the first.
func (r *Regime) UnmarshalText(text []byte) error { return unmarshal(regimes, r, text) }

// Months says how weeks, months and years are counted.
type Months uint8

// The ways.
const (
	// ByCalendar: to the corresponding day (Civil Code 2015, art. 148(2) to (4)); with pauses, as many days as lie up to it.
	ByCalendar Months = iota
	// ThirtyDays: a week is 7 days, a month 30, a year 365, as art. 146(1) says of agreed terms that do not run on end.
	ThirtyDays
)

var monthCounts = codes{"count of months", []code{
	{"calendar", Text{VI: "tháng, năm tính theo ngày tương ứng", EN: "months and years end on the corresponding day"}},
	{"thirty-days", Text{VI: "một tháng là 30 ngày, một năm là 365 ngày", EN: "a month is 30 days, a year 365"}},
}}

// String returns "calendar" or "thirty-days".
func (m Months) String() string { return monthCounts.at(uint8(m)).name }

// In says it in a clause of the given language.
func (m Months) In(l Language) string { return monthCounts.at(uint8(m)).is.In(l) }

// MarshalText returns [Months.String]; a value that does not exist is an error.
func (m Months) MarshalText() ([]byte, error) { return monthCounts.text(uint8(m)) }

// UnmarshalText reads "calendar" or "thirty-days"; no text is the first.
func (m *Months) UnmarshalText(text []byte) error { return unmarshal(monthCounts, m, text) }
