package deadline

// words is what an explanation says, in one language.
type words struct {
	title, sameDay, own, basis, late, due, noDue, firstDue, provisional string // the head
	mark, pair                                                          string // put to a day's name

	received, onRest, tooLate, tooEarly, outOfHours string
	effective, effectiveDay, notThisDay             string
	before, firstMoved                              string
	restarted, ignoredBefore, ignoredAfter          string
	counted, notCounted, paused, void               string
	corresponding, dayBefore, days, lastOfMonth     string
	unworked                                        string
	part, time, pausedTime                          string
	suspension, extended, apology                   string
	last, lastAt                                    string
	from, fromTo                                    string // a pause
}

func wordsIn(l Language) *words {
	if l == English {
		return &english
	}
	return &vietnamese
}

var english = words{
	title:       "Term of %s, received at %s.\n",
	sameDay:     "Due the %s, received at %s.\n",
	own:         "Rule: %s.\n",
	basis:       "Basis: %s.\n",
	late:        "Late receipt: %s.\n",
	due:         "Due: %s.\n",
	noDue:       "Due: not yet, since the term is paused.\n",
	firstDue:    "First due: %s.\n",
	provisional: "The due date is provisional: whether a day of the count is worked is not settled yet.\n",
	mark:        " (provisional)",
	pair:        " (for %s)",

	received:      "received at %s",
	onRest:        "received at %s, on a day that is not worked: %s",
	tooLate:       "received at %s, after %s",
	tooEarly:      "received at %s, before the office opens",
	outOfHours:    "received at %s, outside office hours",
	before:        "received at %s, before %s, from which it counts",
	firstMoved:    "the first day that counts: that of the receipt is not worked, or its end was past",
	effective:     "counts as received at %s",
	effectiveDay:  "counts as received on this day",
	notThisDay:    "; this day is not counted",
	restarted:     "supplement received at %s: the term is counted anew",
	ignoredBefore: "changes nothing, over before the term begins: paused %s",
	ignoredAfter:  "changes nothing, begun when the term as counted was over: paused %s",
	counted:       "day %d",
	notCounted:    "not counted: %s",
	paused:        "not counted, paused %s",
	void:          "not counted, since the term would end while it is paused %s",
	corresponding: "the corresponding day",
	dayBefore:     "the day before the corresponding day, since the first day is counted",
	days:          ", %d days on",
	lastOfMonth:   "the month's last day, since there is no corresponding day",
	unworked:      "not worked (%s): the term goes on to the next working day",
	part:          "%s of this day's office time",
	time:          "%s to %s: %s counted",
	pausedTime:    "not counted, paused %s",
	suspension:    "paused %s",
	extended:      "extended to this day, from %s",
	apology:       "; the applicant was told at %s",
	last:          "the term ends at 24:00",
	lastAt:        "the term ends at %s",
	from:          "from %s: %s",
	fromTo:        "from %s to %s: %s",
}

var vietnamese = words{
	title:       "Thời hạn %s, tiếp nhận lúc %s.\n",
	sameDay:     "Thời hạn %s, tiếp nhận lúc %s.\n",
	own:         "Quy định: %s.\n",
	basis:       "Căn cứ: %s.\n",
	late:        "Tiếp nhận muộn: %s.\n",
	due:         "Hạn: %s.\n",
	noDue:       "Hạn: chưa có, vì đang tạm dừng.\n",
	firstDue:    "Hạn lần đầu: %s.\n",
	provisional: "Hạn là dự kiến: có ngày chưa xác định là ngày làm việc hay ngày nghỉ.\n",
	mark:        " (dự kiến)",
	pair:        " (cho ngày %s)",

	received:      "tiếp nhận lúc %s",
	onRest:        "tiếp nhận lúc %s, vào ngày không làm việc: %s",
	tooLate:       "tiếp nhận lúc %s, sau %s",
	tooEarly:      "tiếp nhận lúc %s, trước giờ mở cửa",
	outOfHours:    "tiếp nhận lúc %s, ngoài giờ làm việc",
	before:        "tiếp nhận lúc %s, trước %s là giờ bắt đầu tính",
	firstMoved:    "ngày đầu tiên được tính, vì ngày tiếp nhận là ngày nghỉ hoặc đã hết giờ",
	effective:     "tính là tiếp nhận lúc %s",
	effectiveDay:  "tính là tiếp nhận ngày này",
	notThisDay:    ", không tính ngày này",
	restarted:     "nhận bổ sung lúc %s, tính lại từ đầu",
	ignoredBefore: "không làm thay đổi hạn, kết thúc trước khi bắt đầu tính: tạm dừng %s",
	ignoredAfter:  "không làm thay đổi hạn, bắt đầu khi thời hạn đã tính xong: tạm dừng %s",
	counted:       "ngày thứ %d",
	notCounted:    "không tính: %s",
	paused:        "không tính, tạm dừng %s",
	void:          "không tính, vì thời hạn sẽ hết trong khi tạm dừng %s",
	corresponding: "ngày tương ứng",
	dayBefore:     "ngày trước ngày tương ứng, vì tính cả ngày đầu tiên",
	days:          ", sau %d ngày",
	lastOfMonth:   "ngày cuối tháng, vì không có ngày tương ứng",
	unworked:      "nghỉ (%s): hạn chuyển sang ngày làm việc tiếp theo",
	part:          "%s thời gian làm việc của ngày này",
	time:          "từ %s đến %s: đã tính %s",
	pausedTime:    "không tính, tạm dừng %s",
	suspension:    "tạm dừng %s",
	extended:      "gia hạn đến ngày này, từ %s",
	apology:       ", đã báo người nộp lúc %s",
	last:          "hết hạn lúc 24:00",
	lastAt:        "hết hạn lúc %s",
	from:          "từ %s: %s",
	fromTo:        "từ %s đến %s: %s",
}
