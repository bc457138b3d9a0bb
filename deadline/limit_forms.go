package deadline

import (
	"strings"
	"unicode"
)

// A form is a sentence with choices in it: slot after slot, each the phrases that may stand there, the longer before the
// shorter, with "|" between them; an empty one last says that the slot may be left out. hourSlot and fromSlot are an hour.
type form []string

const (
	hourSlot = "15:00"
	fromSlot = "08:00"
)

// phrase reads words at the cursor, whatever the spaces between them and the case, and reports whether they stand there.
// What does not is left to be read.
func (r *limitReader) phrase(words string) bool {
	at := r.at
	for word := range strings.FieldsSeq(words) {
		at = r.space(at)
		var last rune
		for _, c := range word {
			if at >= r.end || r.low[at] != c {
				return false
			}
			last, at = c, at+1
		}
		if unicode.IsLetter(last) && at < r.end && (unicode.IsLetter(r.low[at]) || unicode.IsMark(r.low[at])) {
			return false
		}
	}
	r.at = at
	return true
}

// anyOf reads one phrase of a slot; the empty one always stands there.
func (r *limitReader) anyOf(slot string) bool {
	for words := range strings.SplitSeq(slot, "|") {
		if r.phrase(words) {
			return true
		}
	}
	return false
}

// form reads a form and the hours in it, or nothing.
func (r *limitReader) form(f form) (hour, from TimeOfDay, ok bool) {
	start := r.at
	for _, slot := range f {
		switch slot {
		case hourSlot:
			hour, ok = r.hour()
		case fromSlot:
			from, ok = r.hour()
		default:
			ok = r.anyOf(slot)
		}
		if !ok {
			r.at = start
			return 0, 0, false
		}
	}
	return hour, from, true
}

// hour reads "15 giờ", "15 giờ 30", "15 giờ 30 phút", "15h", "15h30", "15:30" or "15:30:59", up to 24:00. With "giờ" it is from 7
// up to 23: "sau 3 giờ" may be three in the afternoon.
func (r *limitReader) hour() (TimeOfDay, bool) {
	start := r.at
	var part [3]int
	part[0], _ = r.twoDigits()
	ok := r.at > start
	switch {
	case !ok:
	case r.phrase(":"):
		part[1], ok = r.twoDigits()
		if ok && r.phrase(":") {
			part[2], ok = r.twoDigits()
		}
	case part[0] >= 7 && part[0] < 24 && r.anyOf("giờ|h"):
		whole := r.at
		if minutes, two := r.twoDigits(); two {
			part[1] = minutes
			r.phrase("phút")
		} else {
			r.at = whole
		}
	default:
		ok = false
	}
	t := TimeOfDay(part[0]*3600 + part[1]*60 + part[2])
	if !ok || part[1] > 59 || part[2] > 59 || t > 24*3600 {
		r.at = start
		return 0, false
	}
	return t, true
}

// twoDigits reads one or two digits, and reports whether there were two.
func (r *limitReader) twoDigits() (n int, two bool) {
	in := scanner{r.text[:r.end], r.space(r.at)}
	n, count, reason := in.digits(99)
	if reason != "" || count == 0 || count > 2 {
		return 0, false
	}
	r.at = in.at
	return n, count == 2
}

// The words that all forms of late receipt begin with, and those that name the next working day.
const (
	ifVI   = "trường hợp|nếu|đối với|"
	gotVI  = "hồ sơ được tiếp nhận|hồ sơ tiếp nhận|hồ sơ nhận|tiếp nhận hồ sơ|nhận hồ sơ|tiếp nhận|nhận|"
	restVI = "hoặc vào ngày nghỉ , ngày lễ|hoặc vào ngày nghỉ , lễ|hoặc ngày nghỉ , ngày lễ|hoặc vào ngày nghỉ|hoặc ngày nghỉ|"
	fromVI = "thời hạn được tính từ|thời gian được tính từ|thời hạn tính từ|được tính từ|tính từ"
	nextVI = "ngày làm việc tiếp theo|ngày làm việc kế tiếp"
	ifEN   = "if|where|"
	gotEN  = "a dossier is received|the dossier is received|received|"
	restEN = "or on a day that is not worked|or on a rest day|"
	fromEN = "it counts from|it is counted from|counts from|counted from"
	nextEN = "the next working day"
)

// lateForms is the sentences of each policy, in the law's words and in those of [LateReceipt.In].
var lateForms = []struct {
	policy LatePolicy
	form   form
}{
	{NextDayAfter, form{ifVI, gotVI, "sau", hourSlot, "hằng ngày|hàng ngày|", restVI, ",|", "thì|", fromVI, nextVI}},
	{NextDayAfter, form{ifVI, gotVI, "sau", hourSlot, "hằng ngày|hàng ngày|", restVI, ",|", "thì|",
		"tính như tiếp nhận lúc mở cửa", nextVI}},
	{SameDayUntil, form{ifVI, gotVI, "sau", hourSlot, "hằng ngày|hàng ngày|", restVI, "mà không giải quyết được ngay|", ",|", "thì|",
		"trả kết quả trong|trả kết quả vào|trả kết quả|trả trong|trả vào|", nextVI}},
	{LastHour, form{ifVI, gotVI, "trong vòng một giờ trước khi hết giờ làm việc|trong giờ làm việc cuối cùng|trong giờ làm việc cuối|trong giờ cuối",
		", sau giờ làm việc|", restVI, ",|", "thì|", fromVI, nextVI}},
	{NextDayFrom, form{ifVI, gotVI, "sau", hourSlot, "hằng ngày|hàng ngày|", restVI, ",|", "thì|", fromVI, fromSlot, "của|", nextVI}},
	{OutOfHours, form{ifVI, gotVI, "ngoài giờ làm việc|ngoài giờ hành chính", ",|", "thì|", fromVI, "giờ mở cửa tiếp theo|giờ làm việc tiếp theo"}},

	{NextDayAfter, form{ifEN, gotEN, "after", hourSlot, ",|", restEN, ",|", fromEN, nextEN}},
	{NextDayAfter, form{ifEN, gotEN, "after", hourSlot, ",|", restEN, ",|", "it|", "counts as received when", nextEN, "opens"}},
	{SameDayUntil, form{ifEN, gotEN, "after", hourSlot, ",|", restEN, ",|", "it is due on|due on|on|", nextEN}},
	{LastHour, form{ifEN, gotEN, "in the last hour", "before the office closes|", ", after it|", ",|", restEN, ",|", fromEN, nextEN}},
	{NextDayFrom, form{ifEN, gotEN, "after", hourSlot, ",|", restEN, ",|", fromEN, fromSlot, "of", nextEN}},
	{OutOfHours, form{ifEN, gotEN, "outside office hours", ",|", fromEN, "the next opening"}},
}

// eventForms is what the events are called that phases count from.
var eventForms = []struct {
	start Start
	form  form
}{
	{FromReceipt, form{"ngày|khi|thời điểm|lúc|", "cơ quan có thẩm quyền|cơ quan giải quyết|cơ quan|", "tiếp nhận|nhận", "được|", "đầy đủ|đủ|",
		"hồ sơ", "đầy đủ|đủ|", ", hợp lệ|và hợp lệ|hợp lệ|", "theo quy định của pháp luật|theo quy định|"}},
	{FromPrevious, form{"ngày|khi|", "nhận được|nhận", "kết quả của giai đoạn trước"}},
	{FromPayment, form{"ngày|khi|", "cơ quan có thẩm quyền|cơ quan giải quyết|cơ quan|", "tiếp nhận|nhận", "được|", "chứng từ", "đã|",
		"hoàn thành nghĩa vụ tài chính|thực hiện nghĩa vụ tài chính"}},
	{FromDecision, form{"ngày|khi|", "ban hành quyết định|có quyết định"}},

	{FromReceipt, form{"the day of|the date of|", "the|", "receipt of", "the|a|", "complete|", "and|", "valid|", "dossier"}},
	{FromReceipt, form{"the day|the date|", "when|on which|", "the|a|", "complete|", "and|", "valid|", "dossier is received"}},
	{FromReceipt, form{"the day of|the date of|", "the|", "receipt"}},
	{FromPrevious, form{"the result of the phase before"}},
	{FromPayment, form{"the day|the date|", "the proof of payment", "is received|"}},
	{FromPayment, form{"the day of|the date of|", "payment"}},
	{FromDecision, form{"the day|the date|", "the decision", "is issued|"}},
}

// eventHeads is what the words of an event begin with that has no name here, and noEvent what cannot stand in them: a number, a
// unit, another clause. Such words say more than an event, and what they say would be lost.
const (
	eventHeads = "ngày|khi|thời điểm|lúc|the day|the date|when"
	noEvent    = "một|hai|ba|bốn|tư|năm|sáu|bảy|bẩy|tám|chín|mười|mươi|trăm|ngày|giờ|tuần|tháng|làm việc|tính|theo|là|và|với|cùng|cộng|trừ|giảm|tăng|gia hạn|thêm|" +
		"khi|đến|từ|kể|ngoài|trong|sau|trước|không|thì|để|" +
		"one|two|three|four|five|six|seven|eight|nine|ten|days|hours|weeks|months|years|day|hour|week|month|year|working|counted|and|plus|minus|less|more|by|within|after|before|to|from|not|then"
)
