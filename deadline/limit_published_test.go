package deadline_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/google/go-cmp/cmp"
)

// one is a limit of one term; more changes its rule.
func one(term string, more ...func(*deadline.Rule)) deadline.Limit {
	rule := deadline.Rule{Term: deadline.MustParseTerm(term)}
	for _, change := range more {
		change(&rule)
	}
	return deadline.Limit{Phases: []deadline.Phase{{Rule: rule}}}
}

// chain is a limit of phases one from another.
func chain(total string, terms ...string) deadline.Limit {
	var l deadline.Limit
	for i, term := range terms {
		p := deadline.Phase{From: deadline.FromPrevious, Rule: deadline.Rule{Term: deadline.MustParseTerm(term)}}
		if i == 0 {
			p.From = deadline.FromReceipt
		}
		l.Phases = append(l.Phases, p)
	}
	if total != "" {
		l.Total = deadline.MustParseTerm(total)
	}
	return l
}

func lateAfter(policy deadline.LatePolicy, times ...deadline.TimeOfDay) func(*deadline.Rule) {
	return func(r *deadline.Rule) {
		r.Late.Policy = policy
		if len(times) > 0 {
			r.Late.Hour = times[0]
		}
		if len(times) > 1 {
			r.Late.From = times[1]
		}
	}
}

func left(l deadline.Limit, pieces ...string) deadline.Limit {
	l.NotUnderstood = pieces
	return l
}

func from(l deadline.Limit, start deadline.Start, name string) deadline.Limit {
	l.Phases[0].From, l.Phases[0].Name = start, name
	return l
}

const hour = deadline.TimeOfDay(3600)

// published is texts as agencies publish them, and what they say.
var published = map[string]deadline.Limit{
	"05 ngày làm việc":                       one("5 working days"),
	"không quá 15 ngày":                      one("15 days"),
	"Tối đa 03 ngày làm việc.":               one("3 working days"),
	"trong thời hạn 07 ngày làm việc":        one("7 working days"),
	"Thời hạn giải quyết: không quá 10 ngày": one("10 days"),
	"trong vòng 24 giờ":                      one("24 hours"),
	"within 5 working days":                  one("5 working days"),
	"no later than 20 days":                  one("20 days"),
	"08 giờ làm việc":                        one("8 working hours"),
	"01 tháng":                               one("1 month"),
	"1/2 ngày làm việc":                      one("0.5 working days"),
	"0,25 ngày làm việc":                     one("0.25 working days"),
	"½ ngày":                                 one("0.5 days"),
	" 05\tNGÀY \n làm   việc ":               one("5 working days"),
	"ngay trong ngày":                        one("same day"),
	"trong ngày làm việc":                    one("same day"),
	"the same day":                           one("same day"),
	"05 (năm) ngày làm việc":                 one("5 working days"),
	"15 (mười lăm) ngày":                     one("15 days"),
	"01 (một) tháng":                         one("1 month"),
	"05 (Năm) năm":                           one("5 years"),
	"21 ( hai mươi  mốt ) ngày":              one("21 days"),
	"05 ngày làm việc (năm ngày làm việc)":   one("5 working days"),
	"30 ngày kể từ ngày nhận đủ hồ sơ hợp lệ":                       one("30 days"),
	"30 ngày, kể từ khi nhận đủ hồ sơ":                              one("30 days"),
	"30 ngày kể từ ngày nhận hồ sơ đầy đủ, hợp lệ":                  one("30 days"),
	"30 ngày kể từ khi nhận đủ hồ sơ hợp lệ theo quy định":          one("30 days"),
	"30 ngày (tính từ ngày nhận hồ sơ hợp lệ)":                      one("30 days"),
	"30 days from the day the complete dossier is received":         one("30 days"),
	"30 days from the receipt of the complete and valid dossier":    one("30 days"),
	"10 ngày kể từ ngày ban hành quyết định":                        from(one("10 days"), deadline.FromDecision, ""),
	"30 ngày kể từ ngày Niêm yết  công khai":                        from(one("30 days"), deadline.FromEvent, "ngày Niêm yết công khai"),
	"15 ngày kể từ ngày nhận hồ sơ bổ sung":                         from(one("15 days"), deadline.FromEvent, "ngày nhận hồ sơ bổ sung"),
	"16 ngày làm việc (3 + 3 + 10)":                                 chain("16 working days", "3 working days", "3 working days", "10 working days"),
	"16 = 3 + 3 + 10 ngày làm việc":                                 chain("16 working days", "3 working days", "3 working days", "10 working days"),
	"16 ngày làm việc = 3+3+10":                                     chain("16 working days", "3 working days", "3 working days", "10 working days"),
	"16 ngày làm việc = 03 ngày làm việc + 13 ngày làm việc":        chain("16 working days", "3 working days", "13 working days"),
	"03 ngày làm việc + 05 ngày làm việc":                           chain("", "3 working days", "5 working days"),
	"03 ngày làm việc + 05 ngày":                                    chain("", "3 working days", "5 days"),
	"16 ngày làm việc (3 + 3 + 9)":                                  chain("16 working days", "3 working days", "3 working days", "9 working days"),
	"1 ngày (¼ + 0,25 + 1/2)":                                       chain("1 day", "0.25 days", "0.25 days", "0.5 days"),
	"Không tính thời gian":                                          {Counting: deadline.Uncounted},
	"giờ hành chính":                                                {Counting: deadline.InOffice},
	"Không quy định.":                                               {Counting: deadline.Unstated},
	"không tính thời gian niêm yết":                                 left(deadline.Limit{}, "không tính thời gian niêm yết"),
	"15 ngày, không bao gồm thời gian niêm yết, 20 ngày":            left(one("15 days"), "không bao gồm thời gian niêm yết, 20 ngày"),
	"15 ngày không tính thời gian niêm yết":                         left(one("15 days"), "không tính thời gian niêm yết"),
	"15 ngày; không tính thời gian":                                 left(one("15 days"), "không tính thời gian"),
	"không tính thời gian; 15 ngày":                                 left(deadline.Limit{Counting: deadline.Uncounted}, "15 ngày"),
	"15 ngày; trường hợp phức tạp không quá 30 ngày":                left(one("15 days"), "trường hợp phức tạp không quá 30 ngày"),
	"05 ngày làm việc (trường hợp phải xác minh: 10 ngày làm việc)": left(one("5 working days"), "(trường hợp phải xác minh: 10 ngày làm việc)"),
	"05 (sáu) ngày làm việc":                                        left(one("5 working days"), "(sáu)"),
	"15 ngày; 30 ngày":                                              left(one("15 days"), "30 ngày"),
	"15 ngày kể từ ngày nhận hồ sơ; 30 ngày kể từ ngày nhận hồ sơ":  left(one("15 days"), "30 ngày kể từ ngày nhận hồ sơ"),
	"05 ngày [trường hợp khó: 10 ngày]":                             left(deadline.Limit{}, "05 ngày [trường hợp khó: 10 ngày]"),
	"30 ngày làm việc; 16 = 3 + 13 ngày làm việc":                   left(one("30 working days"), "16 = 3 + 13 ngày làm việc"),
	"05 ngày làm việc [Luật 60/2014/QH13, Điều 5]":                  one("5 working days", func(r *deadline.Rule) { r.Basis = "Luật 60/2014/QH13, Điều 5" }),

	"ngay trong ngày; sau 15 giờ thì ngày làm việc tiếp theo": one("same day", lateAfter(deadline.SameDayUntil, 15*hour)),
	"ngay trong ngày tiếp nhận hồ sơ; trường hợp nhận hồ sơ sau 15 giờ mà không giải quyết được ngay thì trả kết quả trong ngày làm việc tiếp theo": one("same day", lateAfter(deadline.SameDayUntil, 15*hour)), // Luật 60/2014/QH13, Điều 5 khoản 3
	"03 ngày làm việc; tiếp nhận sau 15 giờ thì tính từ ngày làm việc tiếp theo":                                                                    one("3 working days", lateAfter(deadline.NextDayAfter, 15*hour)),
	"03 ngày làm việc, tiếp nhận sau 15h thì tính từ ngày làm việc tiếp theo":                                                                       one("3 working days", lateAfter(deadline.NextDayAfter, 15*hour)),
	"03 ngày làm việc (tiếp nhận sau 15h30 hằng ngày thì tính từ ngày làm việc tiếp theo)":                                                          one("3 working days", lateAfter(deadline.NextDayAfter, 15*hour+hour/2)),
	"03 ngày làm việc; hồ sơ nhận sau 15 giờ 30 phút được tính từ ngày làm việc tiếp theo":                                                          one("3 working days", lateAfter(deadline.NextDayAfter, 15*hour+hour/2)),
	"03 ngày làm việc; sau 15 giờ 30 thì tính từ ngày làm việc tiếp theo":                                                                           one("3 working days", lateAfter(deadline.NextDayAfter, 15*hour+hour/2)),
	"03 ngày làm việc; sau 15:00 thì tính từ ngày làm việc tiếp theo [NĐ 63]":                                                                       one("3 working days", lateAfter(deadline.NextDayAfter, 15*hour), func(r *deadline.Rule) { r.Late.Basis = "NĐ 63" }),
	"03 ngày làm việc; sau 3 pm thì tính từ ngày làm việc tiếp theo":                                                                                left(one("3 working days"), "sau 3 pm thì tính từ ngày làm việc tiếp theo"),
	"03 ngày làm việc; sau 25 giờ thì tính từ ngày làm việc tiếp theo":                                                                              left(one("3 working days"), "sau 25 giờ thì tính từ ngày làm việc tiếp theo"),
	"03 ngày làm việc; sau 15 giờ thì tính từ ngày tiếp theo":                                                                                       left(one("3 working days"), "sau 15 giờ thì tính từ ngày tiếp theo"),
	"03 ngày làm việc; sau 15 giờ thì ngày làm việc tiếp theo":                                                                                      left(one("3 working days"), "sau 15 giờ thì ngày làm việc tiếp theo"), // due that day? only the same day can be
	"tiếp nhận sau 15 giờ thì tính từ ngày làm việc tiếp theo; 03 ngày":                                                                             left(one("3 days"), "tiếp nhận sau 15 giờ thì tính từ ngày làm việc tiếp theo"),
	"10 ngày; sau 17 giờ hoặc vào ngày nghỉ, ngày lễ thì tính từ 08 giờ ngày làm việc tiếp theo":                                                    one("10 days", lateAfter(deadline.NextDayFrom, 17*hour, 8*hour)), // 297/2025/NĐ-CP, Điều 3 khoản 5
	"10 ngày; tiếp nhận ngoài giờ hành chính thì tính từ giờ làm việc tiếp theo":                                                                    one("10 days", lateAfter(deadline.OutOfHours)),
	"10 ngày; tiếp nhận trong giờ làm việc cuối thì tính từ ngày làm việc tiếp theo":                                                                one("10 days", lateAfter(deadline.LastHour)),
	"3 working days; received after 15:00, it counts from the next working day":                                                                     one("3 working days", lateAfter(deadline.NextDayAfter, 15*hour)),
	"Same day; after 15:00, the next working day":                                                                                                   one("same day", lateAfter(deadline.SameDayUntil, 15*hour)),
	"Same day; after 15:00, on the next working day":                                                                                                one("same day", lateAfter(deadline.SameDayUntil, 15*hour)),
	"30 ngày; không được gia hạn; bổ sung hồ sơ thì tính lại từ đầu":                                                                                one("30 days", func(r *deadline.Rule) { r.Extend.Times, r.Supplement = deadline.Never, deadline.RestartRegime }),
	"30 ngày; tính cả ngày đầu tiên; không tính ngày đầu tiên":                                                                                      left(one("30 days", func(r *deadline.Rule) { r.FirstDay = deadline.FirstIncluded }), "không tính ngày đầu tiên"),
	"30 ngày (không tính ngày đầu tiên)":                                                                                                            one("30 days"),
	"30 ngày làm việc (240 giờ làm việc)":                                                                                                           restated(one("30 working days"), "240 working hours", ""),
	"30 ngày làm việc (tính mỗi ngày 08 giờ làm việc)":                                                                                              restated(one("30 working days"), "", "8 working hours"),
	"30 ngày làm việc (240 giờ làm việc) kể từ ngày nhận hồ sơ; mỗi ngày làm việc là 8 giờ làm việc":                                                restated(one("30 working days"), "240 working hours", "8 working hours"),
	"02 ngày (24 giờ)":           left(one("2 days"), "(24 giờ)"),
	"20 ngày làm việc (30 ngày)": left(one("20 working days"), "(30 ngày)"),

	"08 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ; 03 ngày làm việc kể từ ngày nhận chứng từ hoàn thành nghĩa vụ tài chính": {Phases: []deadline.Phase{
		{Rule: deadline.Rule{Term: deadline.MustParseTerm("8 working days")}},
		{From: deadline.FromPayment, Rule: deadline.Rule{Term: deadline.MustParseTerm("3 working days")}},
	}},
}

func restated(l deadline.Limit, again, perDay string) deadline.Limit {
	if again != "" {
		l.Restated = deadline.MustParseTerm(again)
	}
	if perDay != "" {
		l.HoursPerDay = deadline.MustParseTerm(perDay)
	}
	return l
}

func TestPublishedLimitsAreReadAsTheyStand(t *testing.T) {
	for text, want := range published {
		for _, text := range []string{text, apart(text), strings.ToUpper(text)} {
			got, err := deadline.ParseLimit(text)
			if err != nil {
				t.Errorf("%q: %v", text, err)
			}
			if text == strings.ToUpper(text) { // a name or a source keeps its case
				got.NotUnderstood, want.NotUnderstood = lowered(got.NotUnderstood), lowered(want.NotUnderstood)
			}
			if diff := cmp.Diff(want, got, caseless); diff != "" {
				t.Errorf("%q (-want +got):\n%s", text, diff)
			}
		}
	}
}

// caseless compares texts whatever their case.
var caseless = cmp.Comparer(strings.EqualFold)

func lowered(pieces []string) []string {
	pieces = slices.Clone(pieces)
	for i := range pieces {
		pieces[i] = strings.ToLower(pieces[i])
	}
	return pieces
}

// apart writes every mark as a character of its own, in the order of Unicode's form D.
func apart(s string) string {
	tones := []string{"\u0300", "\u0301", "\u0309", "\u0303", "\u0323"}
	var pairs []string
	for _, row := range [...]struct{ letters, bare, mark string }{
		{"aàáảãạ", "a", ""}, {"ăằắẳẵặ", "a", "\u0306"}, {"âầấẩẫậ", "a", "\u0302"}, {"eèéẻẽẹ", "e", ""}, {"êềếểễệ", "e", "\u0302"},
		{"iìíỉĩị", "i", ""}, {"oòóỏõọ", "o", ""}, {"ôồốổỗộ", "o", "\u0302"}, {"ơờớởỡợ", "o", "\u031b"}, {"uùúủũụ", "u", ""},
		{"ưừứửữự", "u", "\u031b"}, {"yỳýỷỹỵ", "y", ""},
	} {
		for i, letter := range []rune(row.letters) {
			whole := row.bare + row.mark
			switch {
			case i == 5 && row.mark != "\u031b":
				whole = row.bare + tones[4] + row.mark // the dot below goes before the hat
			case i > 0:
				whole += tones[i-1]
			}
			pairs = append(pairs, string(letter), whole, strings.ToUpper(string(letter)), strings.ToUpper(whole))
		}
	}
	return strings.NewReplacer(pairs...).Replace(s)
}
