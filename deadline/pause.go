package deadline

import (
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/dunghan-vn/dunghan/holiday"
)

// Pause is a stretch in which a term does not run (thời gian không tính vào thời hạn).
//
// In a term of days or longer, the days after the day of From, up to and including the day of To, are not counted: the day of
// an event is not (Civil Code 2015, art. 147(3)). So a pause within a day costs nothing, and Friday to Monday costs Monday. An
// end at 00:00 is on the day that begins then, and takes it: what ended at 24:00 of a day is written 23:59:59. In
// a term of hours, the working or clock time inside it is not counted.
type Pause struct {
	From  time.Time `json:"from"`
	To    time.Time `json:"to,omitzero"` // the zero time: it is still open
	Cause Cause     `json:"cause,omitzero"`
	Basis string    `json:"basis,omitzero"` // the article or document it rests on, for the explanation
}

// Open reports whether the pause has not ended.
func (p Pause) Open() bool { return p.To.IsZero() }

// ErrPause is what a pause that cannot be unwraps to.
var ErrPause = errors.New("unusable pause")

// fault says what is wrong with the pause, the nth from 0.
func (p *Pause) fault(n int) error {
	switch {
	case p.From.IsZero():
		return fmt.Errorf("%w %d: it has no beginning", ErrPause, n+1)
	case !causes.has(uint8(p.Cause)):
		return fmt.Errorf("%w %d: there is no cause %d", ErrPause, n+1, p.Cause)
	}
	return fmt.Errorf("%w %d: it ends at %s, before it begins at %s", ErrPause, n+1,
		p.To.In(holiday.ICT).Format(time.DateTime), p.From.In(holiday.ICT).Format(time.DateTime))
}

// Resume returns the pauses with those still open ended at the given instant, to ask when a suspended term would end if it
// went on then. A pause that begins after the instant stays open. The pauses given are not changed.
func Resume(pauses []Pause, at time.Time) []Pause {
	ended := slices.Clone(pauses)
	for i := range ended {
		if p := &ended[i]; p.Open() && !at.Before(p.From) {
			p.To = at
		}
	}
	return ended
}

// Cause is why a term pauses.
type Cause uint8

// The causes. The zero Cause is one not listed.
const (
	OtherCause          Cause = iota
	Supplement                // bổ sung hồ sơ: the applicant completes the dossier
	FinancialObligation       // nghĩa vụ tài chính: it is determined and paid (151/2025/NĐ-CP App. I part V.A.II(10))
	Verification              // xác minh: another agency is asked (123/2015/NĐ-CP art. 3, as amended by 07/2025/NĐ-CP)
	Expertise                 // trưng cầu giám định, ý kiến chuyên gia (151/2025/NĐ-CP, as above)
	PublicPosting             // niêm yết, đăng tin công khai (151/2025/NĐ-CP, as above)
	SystemOutage              // sự cố hệ thống, bất khả kháng (301/2026/NĐ-CP art. 3(4); 99/2022/NĐ-CP art. 16(3))
)

var causes = codes{"cause of a pause", []code{
	{"other", Text{VI: "lý do khác", EN: "another cause"}},
	{"supplement", Text{VI: "bổ sung hồ sơ", EN: "supplement"}},
	{"financial-obligation", Text{VI: "thực hiện nghĩa vụ tài chính", EN: "financial obligation"}},
	{"verification", Text{VI: "xác minh", EN: "verification"}},
	{"expertise", Text{VI: "giám định, lấy ý kiến chuyên gia", EN: "expertise"}},
	{"public-posting", Text{VI: "niêm yết công khai", EN: "public posting"}},
	{"system-outage", Text{VI: "sự cố hệ thống", EN: "system outage"}},
}}

// String returns the cause's name, such as "supplement".
func (c Cause) String() string { return causes.at(uint8(c)).name }

// In names the cause in the given language.
func (c Cause) In(l Language) string { return causes.at(uint8(c)).is.In(l) }

// MarshalText returns [Cause.String]; a cause that does not exist is an error.
func (c Cause) MarshalText() ([]byte, error) { return causes.text(uint8(c)) }

// UnmarshalText reads a cause's name; no text is [OtherCause].
func (c *Cause) UnmarshalText(text []byte) error { return unmarshal(causes, c, text) }

// Whose returns the party whose time a pause of this cause is: the applicant completes papers and pays; another agency
// verifies and gives its opinion; an outage, a posting and what is not listed are nobody's. The law names the causes and not
// the parties: that is a reading, and for a financial obligation, which one authority determines before the applicant pays it,
// a rough one.
func (c Cause) Whose() Party {
	switch c {
	case Supplement, FinancialObligation:
		return Applicant
	case Verification, Expertise:
		return OtherAgency
	}
	return Nobody
}

// Party is whose time it is.
type Party uint8

// The parties.
const (
	Agency      Party = iota // cơ quan giải quyết: the term runs
	Applicant                // người nộp hồ sơ
	OtherAgency              // cơ quan khác
	Nobody                   // không tính cho ai: an outage, a public posting
)

var parties = codes{"party", []code{
	{"agency", Text{VI: "cơ quan giải quyết", EN: "the agency"}},
	{"applicant", Text{VI: "người nộp hồ sơ", EN: "the applicant"}},
	{"other-agency", Text{VI: "cơ quan khác", EN: "another agency"}},
	{"nobody", Text{VI: "không tính cho ai", EN: "nobody"}},
}}

// String returns the party's name, such as "applicant".
func (p Party) String() string { return parties.at(uint8(p)).name }

// In names the party in the given language.
func (p Party) In(l Language) string { return parties.at(uint8(p)).is.In(l) }

// MarshalText returns [Party.String]; a party that does not exist is an error.
func (p Party) MarshalText() ([]byte, error) { return parties.text(uint8(p)) }

// UnmarshalText reads a party's name; no text is [Agency].
func (p *Party) UnmarshalText(text []byte) error { return unmarshal(parties, p, text) }
