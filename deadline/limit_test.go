package deadline_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/google/go-cmp/cmp"
)

func TestWhatIsNoLimitIsLeftAsWritten(t *testing.T) {
	for _, text := range []string{
		"5 ngay", "5", "năm ngày", "5-7 ngày", "5 - 7 ngày", "5 ngày 2 tháng", "từ 3 đến 5 ngày", "5 đến 7 ngày", "15 phút", "1.500 ngày",
		"0,5 tháng", "00 ngày", "16 = 3 + 13", "16 ngày làm việc (trong đó: 03 ngày làm việc + 13)", "16 ngày = 3 ngày + 13 tháng", "3 ngày + 5", "3 + 5 tháng + 2 ngày", "ít nhất 5 ngày",
		"trước 5 ngày", "5 ngày/hồ sơ", "5 ngày hoặc 7 ngày", "theo quy định tại Điều 5", ",5 ngày", "5 ngày,5", "5 ngày (", ";;",
		"3 working", "5 business days", "không tính thời gian bổ sung hồ sơ", "16 ngày = ngay trong ngày", "= 5 ngày", "5 ngày +",
		"30 ngày kể từ ngày nộp hồ sơ đối với trường hợp phức tạp", "30 ngày kể từ", "30 ngày kể từ ngày 01 tháng 01",
	} {
		got, err := deadline.ParseLimit(text)
		if err != nil {
			t.Errorf("%q: %v", text, err)
		}
		if diff := cmp.Diff(deadline.Limit{NotUnderstood: []string{text}}, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", text, diff)
		}
		if err := got.Check(); !errors.Is(err, deadline.ErrNotUnderstood) || !errors.Is(err, deadline.ErrLimit) {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func TestATextThatCannotBeALimitIsAnError(t *testing.T) {
	for text, want := range map[string]string{
		"":       `deadline: time limit "": the text is empty`,
		" \n":    `deadline: time limit " \n": the text is empty`,
		"5 \xff": `deadline: time limit "5 \xff": the text is not UTF-8`,
	} {
		got, err := deadline.ParseLimit(text)
		if !errors.Is(err, deadline.ErrLimit) || err.Error() != want || !cmp.Equal(got, deadline.Limit{}) {
			t.Errorf("%q: %+v, %v; want %s", text, got, err, want)
		}
	}
	if _, err := deadline.ParseLimit(strings.Repeat("5 ngày; ", 1000)); !errors.Is(err, deadline.ErrLimit) || len(err.Error()) > 300 {
		t.Errorf("a page: %v", err)
	}
}

func TestALimitIsARuleOnlyWhenAllOfItIsUnderstood(t *testing.T) {
	rule, err := mustLimit(t, "05 ngày làm việc; sau 15 giờ thì tính từ ngày làm việc tiếp theo").Rule()
	if want := (deadline.Rule{Term: deadline.MustParseTerm("5 working days"), Late: deadline.NextWorkingDayAfter(15 * hour)}); err != nil || rule != want {
		t.Errorf("%v, %v", rule, err)
	}
	for text, want := range map[string]string{
		"15 ngày (trường hợp khó: 30 ngày); x":  "deadline: time limit \"(trường hợp khó: 30 ngày)\": this is not understood\ndeadline: time limit \"x\": this is not understood",
		"Không tính thời gian":                  `deadline: time limit "Không tính thời gian": it has no number`,
		"3 + 5 ngày":                            `deadline: time limit "03 ngày + 05 ngày": it has 2 phases, and one rule is not enough for them`,
		"5 ngày kể từ ngày ban hành quyết định": `deadline: time limit "05 ngày kể từ ngày ban hành quyết định": it does not count from the receipt`,
	} {
		if rule, err := mustLimit(t, text).Rule(); rule != (deadline.Rule{}) || !errors.Is(err, deadline.ErrLimit) || err.Error() != want {
			t.Errorf("%q: %v, %v\nwant %s", text, rule, err, want)
		}
	}
}

func TestAWrongPublishedTotalIsReported(t *testing.T) {
	for text, want := range map[string]string{
		"16 ngày làm việc (3 + 3 + 10)": "",
		"1 ngày (0,25 + 0,75)":          "",
		"16 ngày làm việc (3 + 3 + 9)":  `deadline: time limit "16 ngày làm việc = 03 ngày làm việc + 03 ngày làm việc + 09 ngày làm việc": its phases add up to "15 ngày làm việc", not to the total "16 ngày làm việc"`,
		"8 = 3 + 5 ngày; 2 ngày kể từ ngày nhận chứng từ hoàn thành nghĩa vụ tài chính": "", // the total is of the sum alone
	} {
		err := mustLimit(t, text).Check()
		if want == "" && err != nil || want != "" && (err == nil || err.Error() != want || !errors.Is(err, deadline.ErrTotal) || errors.Is(err, deadline.ErrNotUnderstood)) {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func TestALimitThatCannotBeSaysWhy(t *testing.T) {
	day := deadline.Phase{Rule: deadline.Rule{Term: deadline.MustParseTerm("1 day")}}
	event := day
	event.From = deadline.FromEvent
	for _, c := range []struct {
		limit deadline.Limit
		want  string
	}{
		{deadline.Limit{}, "there is no term"},
		{deadline.Limit{Counting: 9}, "its counting does not exist"},
		{deadline.Limit{Counting: deadline.Uncounted, Phases: []deadline.Phase{day}}, "there are terms in a limit without a number"},
		{deadline.Limit{Phases: []deadline.Phase{{}}}, "phase 1: there is no term"},
		{deadline.Limit{Phases: []deadline.Phase{day, day}}, "phase 2: only the first phase counts from the receipt"},
		{deadline.Limit{Phases: []deadline.Phase{event}}, "phase 1: it does not name the event it counts from"},
		{from(one("1 day"), deadline.FromPrevious, ""), "phase 1: there is no phase before it to count from"},
		{restated(one("1 day"), "2 days", ""), "only a first term of working days, with no total, is said once more, and that in working hours"},
		{restated(one("1 day"), "", "24 hours"), "a day is taken for working hours, not for 24 giờ"},
	} {
		if err := c.limit.Check(); !errors.Is(err, deadline.ErrLimit) || !strings.HasSuffix(err.Error(), `": `+c.want) {
			t.Errorf("%+v: %v\nwant %s", c.limit, err, c.want)
		}
	}
}

func mustLimit(t *testing.T, text string) deadline.Limit {
	t.Helper()
	l, err := deadline.ParseLimit(text)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func TestNumberWordsConfirmADigit(t *testing.T) {
	for words, n := range map[string]int{
		"một": 1, "hai": 2, "bảy": 7, "bẩy": 7, "mười": 10, "mười một": 11, "mười lăm": 15, "hai mươi": 20, "hai mươi mốt": 21,
		"hai mươi một": 21, "hai mươi tư": 24, "hai mươi bốn": 24, "hai mươi nhăm": 25, "chín mươi chín": 99, "một trăm": 100,
		"một trăm linh năm": 105, "một trăm lẻ tư": 104, "một trăm mười lăm": 115, "hai trăm bốn mươi": 240, "chín trăm chín mươi chín": 999,
	} {
		text := fmt.Sprintf("%02d (%s) ngày", n, words)
		if l := mustLimit(t, text); l.Check() != nil || l.Phases[0].Rule.Term.N != n {
			t.Errorf("%q: %v", text, l.Check())
		}
	}
	for words, n := range map[string]int{
		"mười năm": 15, "hai mươi năm": 25, "hai lăm": 25, "một mươi": 10, "mười mốt": 11, "lăm": 5, "tư": 4, "một trăm năm": 150,
		"một nghìn": 1000, "năm ngày": 5, "mười lăm mười": 15, "": 1, "trăm": 100, "mươi": 10,
	} {
		text := fmt.Sprintf("%02d (%s) tháng", n, words)
		l := mustLimit(t, text)
		if diff := cmp.Diff([]string{"(" + words + ")"}, l.NotUnderstood); diff != "" {
			t.Errorf("%q (-want +got):\n%s", text, diff)
		}
	}
}

func ExampleParseLimit() {
	for _, text := range []string{
		"không quá 05 (năm) ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ; tiếp nhận sau 15 giờ thì tính từ ngày làm việc tiếp theo",
		"16 ngày làm việc (3 + 3 + 9)",
		"15 ngày; trường hợp phức tạp không quá 30 ngày",
		"5-7 ngày",
	} {
		limit, _ := deadline.ParseLimit(text)
		fmt.Println(limit.In(deadline.English))
		fmt.Println(" ", limit.Check())
	}
	// Output:
	// 5 working days; received after 15:00, or on a day that is not worked, it counts as received when the next working day opens
	//   <nil>
	// 16 working days = 3 working days + 3 working days + 9 working days
	//   deadline: time limit "16 ngày làm việc = 03 ngày làm việc + 03 ngày làm việc + 09 ngày làm việc": its phases add up to "15 ngày làm việc", not to the total "16 ngày làm việc"
	// 15 days; not understood: "trường hợp phức tạp không quá 30 ngày"
	//   deadline: time limit "trường hợp phức tạp không quá 30 ngày": this is not understood
	// not understood: "5-7 ngày"
	//   deadline: time limit "5-7 ngày": this is not understood
}
