package dossier

import (
	"fmt"
	"strings"

	"github.com/dunghan-vn/dunghan/deadline"
)

// FindingCode says what is suspicious in a timeline.
type FindingCode uint8

// The findings of [Audit].
const (
	NoFinding            FindingCode = iota
	ImpossibleEvent                  // an event that cannot be: out of order, there already, or not possible in that stage
	PromisedDiffers                  // a date put on a slip is not the legal one: by day; of terms of hours by the instant, where it has an hour
	ReceivedOnRestDay                // received on a day the office does not work, nor receives
	HandedOverLate                   // received in person, and first handed over later than [HandOver] says, with no pause between
	GiverDoesNotHold                 // handed over by a unit that did not hold it
	ManySupplements                  // papers asked for more than once
	SupplementAfterDue               // papers asked for after the due date, also as a suspension for that cause
	ExtensionRefused                 // an extension that the rule does not allow, or that is none
	ExtensionAfterDue                // extended when the due date had passed
	LateApology                      // the applicant was told later than one day before the due date
	FinishContradictsLog             // the finish is recorded behind later events
	FinishIsDue                      // such a finish, or one moved back, is the very instant that was due or promised
	FinishMovedBack                  // a correction recorded after the due date moves the finish to before it
	ReceiptMoved                     // a correction moves the receipt
	PauseMoved                       // a correction recorded after the due date of a dossier that was late changes its pauses in its favour
	ExtensionMoved                   // a correction changes an extension: the new date was overwritten
	ClosedLate                       // stopped, or asked to be withdrawn, after the due date
	FinishedLate                     // finished after the current due date
	FinishedLateAtFirst              // finished in time only by an extension
	Overdue                          // not finished, and the due date has passed
	findings
)

// Gravity says how grave a finding is.
type Gravity uint8

// How grave.
const (
	Notice   Gravity = iota + 1 // worth a look
	Warning                     // a rule is broken
	Tampered                    // the timeline contradicts itself, or was changed in the agency's favour
)

var gravities = [...]deadline.Text{{}, {VI: "lưu ý", EN: "notice"}, {VI: "vi phạm", EN: "warning"}, {VI: "dấu hiệu chỉnh sửa", EN: "tampered"}}

// In names the gravity in the given language.
func (s Gravity) In(l deadline.Language) string {
	if int(s) >= len(gravities) {
		s = 0
	}
	return gravities[s].In(l)
}

// String returns the gravity in English.
func (s Gravity) String() string { return s.In(deadline.English) }

var findingTable = [findings]struct {
	name    string
	gravity Gravity
	is      deadline.Text
}{
	{},
	{"impossible-event", Tampered, deadline.Text{VI: "sự kiện không thể xảy ra", EN: "an event that cannot be"}},
	{"promised-differs", Warning, deadline.Text{VI: "ngày hẹn khác hạn theo luật", EN: "the promised date is not the legal one"}},
	{"received-on-rest-day", Notice, deadline.Text{VI: "tiếp nhận vào ngày nghỉ", EN: "received on a rest day"}},
	{"handed-over-late", Warning, deadline.Text{VI: "chuyển hồ sơ muộn", EN: "handed over late"}},
	{"giver-does-not-hold", Tampered, deadline.Text{VI: "bên giao không giữ hồ sơ", EN: "the giver did not hold the dossier"}},
	{"many-supplements", Warning, deadline.Text{VI: "yêu cầu bổ sung quá một lần", EN: "papers asked for more than once"}},
	{"supplement-after-due", Tampered, deadline.Text{VI: "yêu cầu bổ sung khi đã quá hạn", EN: "papers asked for after the due date"}},
	{"extension-refused", Warning, deadline.Text{VI: "gia hạn không đúng quy định", EN: "an extension the rule does not allow"}},
	{"extension-after-due", Warning, deadline.Text{VI: "gia hạn khi đã quá hạn", EN: "extended after the due date"}},
	{"late-apology", Warning, deadline.Text{VI: "xin lỗi muộn", EN: "the apology is late"}},
	{"finish-contradicts-log", Tampered, deadline.Text{VI: "thời điểm kết thúc trái với nhật ký", EN: "the finish contradicts the log"}},
	{"finish-is-due", Tampered, deadline.Text{VI: "thời điểm kết thúc được ghi đúng bằng thời điểm hẹn", EN: "the finish is written as the very instant that was due"}},
	{"finish-moved-back", Tampered, deadline.Text{VI: "đính chính lùi thời điểm kết thúc khi đã quá hạn", EN: "the finish was moved back after the due date"}},
	{"receipt-moved", Warning, deadline.Text{VI: "đính chính thời điểm tiếp nhận", EN: "the receipt was moved"}},
	{"pause-moved", Tampered, deadline.Text{VI: "đính chính thời gian tạm dừng khi đã quá hạn", EN: "a pause was added or lengthened after the due date"}},
	{"extension-moved", Warning, deadline.Text{VI: "đính chính việc hẹn lại", EN: "an extension was changed"}},
	{"closed-late", Warning, deadline.Text{VI: "dừng hoặc rút khi đã quá hạn", EN: "closed after the due date"}},
	{"finished-late", Warning, deadline.Text{VI: "giải quyết quá hạn", EN: "finished late"}},
	{"finished-late-at-first", Notice, deadline.Text{VI: "chỉ đúng hạn nhờ gia hạn", EN: "in time only by an extension"}},
	{"overdue", Warning, deadline.Text{VI: "chưa xong và đã quá hạn", EN: "not finished, and overdue"}},
}

func (c FindingCode) valid() bool { return c > NoFinding && c < findings }

// String returns the code's name, such as "supplement-after-due".
func (c FindingCode) String() string {
	if !c.valid() {
		return fmt.Sprintf("FindingCode(%d)", c)
	}
	return findingTable[c].name
}

// In says the finding in a few words of the given language.
func (c FindingCode) In(l deadline.Language) string {
	if !c.valid() {
		return ""
	}
	return findingTable[c].is.In(l)
}

// Gravity returns how grave findings of this code are.
func (c FindingCode) Gravity() Gravity {
	if !c.valid() {
		return 0
	}
	return findingTable[c].gravity
}

// Finding is one suspicious thing in a timeline.
type Finding struct {
	Code     FindingCode
	Events   []Event             // the evidence: the events it is about, as they stand in the log
	Deadline deadline.Deadline   // the deadline it was held against; zero where none matters
	Why      *deadline.Diagnosis // PromisedDiffers: the likely mistakes
	Err      error               // ImpossibleEvent, ExtensionRefused: what is wrong
}

// In says the finding in the given language: how grave, what, the events, and the date that matters.
func (f Finding) In(l deadline.Language) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s", f.Code.Gravity().In(l), f.Code.In(l))
	for i, e := range f.Events {
		sep := ", "
		if i == 0 {
			sep = " ("
		}
		fmt.Fprintf(&b, "%s%s %s %s %s", sep, e.ID, e.Kind.In(l), e.At.Format("15:04"), l.Date(dayAt(e.At)))
	}
	if len(f.Events) > 0 {
		b.WriteString(")")
	}
	if due := f.Deadline.DueIn(l); due != "" {
		fmt.Fprintf(&b, deadline.Text{VI: "; hạn %s", EN: "; due %s"}.In(l), due)
	}
	if f.Err != nil {
		fmt.Fprintf(&b, ": %v", f.Err)
	}
	if f.Why != nil {
		b.WriteString(". " + strings.TrimSuffix(strings.ReplaceAll(f.Why.In(l), "\n", " "), " "))
	}
	return b.String()
}

// String returns [Finding.In] in English.
func (f Finding) String() string { return f.In(deadline.English) }
