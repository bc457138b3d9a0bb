package holiday

import (
	"fmt"
	"strings"
)

// citation is how a day that rests on d cites it, in Vietnamese and in English. What is not certain is said.
func (d Decision) citation() Text {
	vi, en, two := strings.Cut(d.Document, " | ")
	if !two {
		en = vi
	}
	t := Text{vi, en}
	if d.Issued.IsZero() {
		t = t.with(Text{" (không rõ ngày ban hành)", " (issue day not known)"})
	} else {
		year, month, day := d.Issued.Date()
		on := fmt.Sprintf("%d/%d/%d", day, month, year)
		padded := fmt.Sprintf("%02d/%02d/%d", day, month, year)
		if !saysDate(vi, on) && !saysDate(vi, padded) {
			t.VI += " ngày " + on
		}
		if !saysDate(en, on) && !saysDate(en, padded) {
			t.EN += " of " + on
		}
	}
	switch d.Confidence {
	case Medium:
		t = t.with(Text{" (độ tin cậy: trung bình)", " (confidence: medium)"})
	case Low:
		t = t.with(Text{" (độ tin cậy: thấp)", " (confidence: low)"})
	}
	return t
}

// saysDate reports whether a document's description has the date in it already: 2/2/2010, and not as a part of 12/2/2010.
func saysDate(document, date string) bool {
	for {
		before, after, ok := strings.Cut(document, date)
		if !ok {
			return false
		}
		if before == "" || before[len(before)-1] < '0' || before[len(before)-1] > '9' {
			return true
		}
		document = after
	}
}
