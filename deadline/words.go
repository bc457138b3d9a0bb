package deadline

// words is what an explanation says, in one language.
type words struct {
	title, basis, late, due, provisional string // the head
	mark, pair                           string // put to a day's name

	received, onRest, tooLate, tooEarly  string
	effective, effectiveDay              string
	counted, notCounted                  string
	corresponding, lastOfMonth, unworked string
	last                                 string
}

func wordsIn(l Language) words {
	if l == English {
		return words{
			title:       "Term of %s, received at %s.\n",
			basis:       "Basis: %s.\n",
			late:        "Received after %s, or on a day that is not worked, it counts as received when the next working day opens.\n",
			due:         "Due: %s.\n",
			provisional: "The due date is provisional: whether a day of the count is worked is not settled yet.\n",
			mark:        " (provisional)",
			pair:        " (for %s)",

			received:      "received at %s; this day is not counted",
			onRest:        "received at %s, on a day that is not worked: %s",
			tooLate:       "received at %s, after %s",
			tooEarly:      "received at %s, before the office opens",
			effective:     "counts as received at %s; this day is not counted",
			effectiveDay:  "counts as received on this day, which is not counted",
			counted:       "day %d",
			notCounted:    "not counted: %s",
			corresponding: "the corresponding day",
			lastOfMonth:   "the month's last day, since there is no corresponding day",
			unworked:      "not worked (%s): the term goes on to the next working day",
			last:          "the term ends at 24:00",
		}
	}
	return words{
		title:       "Thời hạn %s, tiếp nhận lúc %s.\n",
		basis:       "Căn cứ: %s.\n",
		late:        "Tiếp nhận sau %s hoặc vào ngày nghỉ thì tính như tiếp nhận lúc mở cửa ngày làm việc tiếp theo.\n",
		due:         "Hạn: %s.\n",
		provisional: "Hạn là dự kiến: có ngày chưa xác định là ngày làm việc hay ngày nghỉ.\n",
		mark:        " (dự kiến)",
		pair:        " (cho ngày %s)",

		received:      "tiếp nhận lúc %s, không tính ngày này",
		onRest:        "tiếp nhận lúc %s, vào ngày không làm việc: %s",
		tooLate:       "tiếp nhận lúc %s, sau %s",
		tooEarly:      "tiếp nhận lúc %s, trước giờ mở cửa",
		effective:     "tính là tiếp nhận lúc %s, không tính ngày này",
		effectiveDay:  "tính là tiếp nhận ngày này, không tính ngày này",
		counted:       "ngày thứ %d",
		notCounted:    "không tính: %s",
		corresponding: "ngày tương ứng",
		lastOfMonth:   "ngày cuối tháng, vì không có ngày tương ứng",
		unworked:      "nghỉ (%s): hạn chuyển sang ngày làm việc tiếp theo",
		last:          "hết hạn lúc 24:00",
	}
}
