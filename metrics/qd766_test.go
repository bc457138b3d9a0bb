package metrics_test

import (
	"errors"
	"math"
	"reflect"
	"strings"
	"testing"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/metrics"
	"github.com/google/go-cmp/cmp"
)

// row766 is a component as the portal scores it, written down from a description of it, in the portal's order.
type row766 struct {
	group       string
	code        string
	max         int64 // points
	fullAt      int64 // per cent
	overNothing int64 // points
}

var rows766 = []row766{
	{"1", "PUBLISH_ON_TIME", 6, 100, 0},
	{"1", "PUBLIC_UPDATE_ON_TIME", 4, 100, 0},
	{"1", "PUBLIC_CONTENT_FULL", 2, 100, 0},
	{"1", "DOSSIER_SYNC", 6, 100, 0},
	{"2", "on_time", 20, 100, 0},
	{"2", "resolved_on_time", 0, 0, 0},
	{"2", "in_progress_within", 0, 0, 0},
	{"2", "mean_time", 0, 0, 0},
	{"3a", "online_services", 2, 80, 0},
	{"3a", "used_online_services", 4, 100, 0},
	{"3a", "online_dossiers", 6, 50, 0},
	{"3a", "online_on_time", 0, 0, 0},
	{"3a", "full_online", 0, 0, 0},
	{"3b", "fee_procedures_integrated", 2, 80, 0},
	{"3b", "fee_procedures_paid", 2, 80, 0},
	{"3b", "paid_online", 6, 100, 0},
	{"4", "ORIGINAL_RESULT_AVAILABLE", 6, 100, 0},
	{"4", "SO_HOA_GIAY_TO_GIAI_QUYET", 4, 100, 0},
	{"4", "ELECTRONIC_CERTIFIED_COPY", 2, 100, 0},
	{"4", "REUSED_DIGITIZED_DATA", 2, 80, 0},
	{"4", "SYNCED_WITH_DVCQG_PERSONAL_STORAGE", 4, 100, 0},
	{"4", "CITIZEN_DATA_CONNECTED_DOSSIER", 2, 100, 0},
	{"4", "CITIZEN_DATA_CONNECTED_FORMALITY", 2, 100, 0},
	{"5", "PETITION_PROCESSING_ON_TIME", 6, 100, 6},
	{"5", "PETITION_HANDLING_SATISFACTION", 6, 100, 6},
	{"5", "DOSSIER_RECEIVING_SATISFACTION", 6, 90, 0},
	{"5", "petition_shown_1", 0, 0, 0},
	{"5", "petition_shown_2", 0, 0, 0},
}

// set766 returns the counts with the i-th ratio set.
func set766(c metrics.Counts766, i int, r metrics.Ratio) metrics.Counts766 {
	reflect.ValueOf(&c).Elem().Field(i).Set(reflect.ValueOf(r))
	return c
}

func TestEach766ComponentHasItsOwnCounts(t *testing.T) {
	fields := reflect.TypeFor[metrics.Counts766]()
	definitions := metrics.Definitions766()
	if fields.NumField() != len(rows766) || len(definitions) != len(rows766) {
		t.Fatalf("%d fields, %d definitions, want %d", fields.NumField(), len(definitions), len(rows766))
	}
	position := map[string]int{}
	for i := range fields.NumField() {
		name, _, _ := strings.Cut(fields.Field(i).Tag.Get("json"), ",")
		position[name] = i
	}
	for n, want := range rows766 {
		d := definitions[n]
		if got := (row766{d.Group.String(), d.Code, want.max, int64(d.FullAt), want.overNothing}); got != want ||
			d.Max != metrics.Points(100*want.max) || d.FullOverNothing != (want.overNothing > 0) {
			t.Errorf("component %d is %+v, want %+v", n, d, want)
		}
		i, ok := position[strings.ToLower(d.Code)]
		if !ok {
			t.Errorf("no field has the JSON name of %s", d.Code)
			continue
		}
		card := score766(t, set766(metrics.Counts766{}, i, metrics.Ratio{Num: 1, Den: 3}))
		one, ok := card.Component(d.Code)
		if !ok || one.Ratio != (metrics.Ratio{Num: 1, Den: 3}) {
			t.Errorf("%s does not have the counts of the field %s", d.Code, fields.Field(i).Name)
		}
		for _, code := range card.Empty() {
			if code == d.Code {
				t.Errorf("%s is over nothing", code)
			}
		}
	}
}

func TestThe766MaximaAreAHundredPoints(t *testing.T) {
	of := map[metrics.Group766]metrics.Points{}
	for _, d := range metrics.Definitions766() {
		of[d.Group] += d.Max
	}
	var total metrics.Points
	for _, g := range metrics.Groups766() {
		if of[g] != g.Max() || g.Title().VI == "" || g.Title().EN == "" {
			t.Errorf("group %v: %v points of components, %v of the group, %q", g, of[g], g.Max(), g.Title())
		}
		total += g.Max()
	}
	if total != 10000 || len(of) != 6 {
		t.Errorf("%v points in %d groups", total, len(of))
	}
	if _, err := metrics.Group766(7).MarshalText(); err == nil || metrics.Group766(0).String() != "none" {
		t.Error("there is a seventh group, or the zero one has a name")
	}
}

func TestEvery766DefinitionSaysAllInBothLanguages(t *testing.T) {
	for _, d := range metrics.Definitions766() {
		for name, s := range map[string][2]string{
			"title": {d.Title.VI, d.Title.EN}, "counted": {d.Counted.Text.VI, d.Counted.Text.EN}, "its source": {d.Counted.Source.VI, d.Counted.Source.EN},
			"formula": {d.Formula.Text.VI, d.Formula.Text.EN}, "the formula's source": {d.Formula.Source.VI, d.Formula.Source.EN},
		} {
			if s[0] == "" || s[1] == "" || s[0] == s[1] {
				t.Errorf("%s: %s is %q", d.Code, name, s)
			}
		}
		if d.Formula.Evidence != deadline.SeenInData {
			t.Errorf("%s: the formula is %v: none was read in the Decision", d.Code, d.Formula.Evidence)
		}
		if read := d.Counted.Evidence == deadline.ReadInSource; read != (d.Code == "PUBLISH_ON_TIME") {
			t.Errorf("%s: what it counts is %v", d.Code, d.Counted.Evidence)
		}
	}
}

func TestThe766FormulaPrintsWhatIsComputed(t *testing.T) {
	want := map[string][2]string{
		"on_time":                        {"20 × tỷ lệ; mẫu số bằng 0: 0 điểm", "20 × rate; over nothing: 0"},
		"online_dossiers":                {"min(6; 6 × tỷ lệ ÷ 50 %); mẫu số bằng 0: 0 điểm", "min(6, 6 × rate ÷ 50 %); over nothing: 0"},
		"PETITION_HANDLING_SATISFACTION": {"6 × tỷ lệ; mẫu số bằng 0: 6 điểm", "6 × rate; over nothing: 6"},
		"mean_time":                      {"chỉ hiển thị, không tính điểm", "shown only, not scored"},
	}
	got := map[string][2]string{}
	for _, d := range metrics.Definitions766() {
		if _, asked := want[d.Code]; asked {
			got[d.Code] = [2]string{d.Formula.Text.VI, d.Formula.Text.EN}
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestOverNothingA766ScoreIsNothingButForPetitions(t *testing.T) {
	card := score766(t, metrics.Counts766{})
	for _, group := range card.Groups {
		for _, one := range group.Components {
			want := metrics.Points(0)
			if one.Code == "PETITION_PROCESSING_ON_TIME" || one.Code == "PETITION_HANDLING_SATISFACTION" {
				want = 600
			}
			if one.Max == 0 || one.Score != want || one.Value(deadline.Vietnamese) != "0" || one.Ratio.In(deadline.Vietnamese) != "-" {
				t.Errorf("%s: %v of %v points, shown as %s", one.Code, one.Score, one.Max, one.Value(deadline.Vietnamese))
			}
		}
	}
	if got, want := card.In(deadline.Vietnamese), "Tổng điểm 12/100: Yếu (21 thành phần không có số liệu)"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got, want := card.In(deadline.English), "Total 12/100: Weak (over nothing: 21 of the components)"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got := card.Group(0); !reflect.DeepEqual(got, metrics.GroupScore766{}) {
		t.Errorf("a group that is not there: %v", got)
	}
}

func TestWhatIsShownOnlyScoresNothing(t *testing.T) {
	plain := score766(t, metrics.Counts766{OnTime: metrics.Ratio{Num: 3, Den: 4}})
	counts := metrics.Counts766{
		OnTime: metrics.Ratio{Num: 3, Den: 4}, ResolvedOnTime: metrics.Ratio{Num: 2, Den: 2}, OpenWithin: metrics.Ratio{Num: 1, Den: 2},
		MeanTime: metrics.Ratio{Num: 41, Den: 10}, OnlineOnTime: metrics.Ratio{Num: 1, Den: 1}, FullOnline: metrics.Ratio{Num: 1, Den: 1},
		PetitionShown1: metrics.Ratio{Num: 1, Den: 1}, PetitionShown2: metrics.Ratio{Num: 1, Den: 1},
	}
	card := score766(t, counts)
	if card.Total != plain.Total || len(card.Empty()) != len(plain.Empty()) {
		t.Errorf("%v, without them %v", card.Total, plain.Total)
	}
	shown := 0
	for _, d := range metrics.Definitions766() {
		if _, on := plain.Component(d.Code); on != (d.Max > 0) {
			t.Errorf("%s without a count: on the card is %v", d.Code, on)
		}
		if one, on := card.Component(d.Code); on && d.Max == 0 && one.Score == 0 {
			shown++
		}
	}
	if shown != 7 {
		t.Errorf("%d are shown", shown)
	}
	mean, _ := card.Component("mean_time")
	if mean.Value(deadline.Vietnamese) != "4,1" || mean.Value(deadline.English) != "4.1" {
		t.Errorf("the mean is %s", mean.Value(deadline.Vietnamese))
	}
	mean.Ratio = metrics.Ratio{Num: math.MaxInt64, Den: 1}
	if got := mean.Value(deadline.English); got != "9223372036854775807" {
		t.Errorf("a very long mean is %s", got)
	}
}

// In sevenths, each of which goes up when it is rounded by itself. 3b: 0.357143 + 0.357143 + 0.857143 is 1.571429, 1.57, and
// 0.36 + 0.36 + 0.86 is 1.58. 3a: 0.357143 + 0.857143 + 0.857143 is 2.071429, 2.07, and 0.36 + 0.86 + 0.86 is 2.08. Group 4:
// 0.285714 three times is 0.857143, 0.86, and 0.29 three times is 0.87.
func TestGroups3aAnd3bOf766AreRoundedOnceAndTheOthersByComponent(t *testing.T) {
	seventh := metrics.Ratio{Num: 1, Den: 7}
	for _, c := range []struct {
		counts       metrics.Counts766
		group        metrics.Group766
		score, shown metrics.Points
	}{
		{metrics.Counts766{FeeProceduresIntegrated: seventh, FeeProceduresPaid: seventh, PaidOnline: seventh}, metrics.OnlinePayment766, 157, 158},
		{metrics.Counts766{OnlineServices: seventh, UsedOnlineServices: metrics.Ratio{Num: 3, Den: 14}, OnlineDossiers: metrics.Ratio{Num: 1, Den: 14}}, metrics.OnlineService766, 207, 208},
		{metrics.Counts766{CertifiedCopies: seventh, CitizenDataDossiers: seventh, CitizenDataProcedures: seventh}, metrics.Digitisation766, 87, 87},
	} {
		group := score766(t, c.counts).Group(c.group)
		var shown metrics.Points
		for _, one := range group.Components {
			shown += one.Score
		}
		if group.Score != c.score || shown != c.shown {
			t.Errorf("group %v: %v points, want %v; its components %v, want %v", c.group, group.Score, c.score, shown, c.shown)
		}
	}
	for _, g := range metrics.Groups766() {
		once := strings.Contains(g.Sum().Text.EN, "once") && strings.Contains(g.Sum().Text.VI, "một lần")
		if want := g.String() == "3a" || g.String() == "3b"; once != want || g.RoundedOnce() != want {
			t.Errorf("group %v: %s", g, g.Sum().Text.EN)
		}
	}
}

func TestBad766CountsAreAllNamed(t *testing.T) {
	_, err := metrics.Counts766{
		ReceivingSatisfied: metrics.Ratio{Num: 5, Den: -7},
		OnTime:             metrics.Ratio{Num: 11, Den: 10},
		Synchronised:       metrics.Ratio{Num: 1, Den: 0},
		OpenWithin:         metrics.Ratio{Num: -1, Den: 3},
		MeanTime:           metrics.Ratio{Num: 3, Den: 0},
	}.Score()
	want := `metrics: DOSSIER_SYNC: 1 of 0: more than there are
metrics: on_time: 11 of 10: more than there are
metrics: in_progress_within: -1 of 3: a count is negative
metrics: mean_time: 3 of 0: more than there are
metrics: DOSSIER_RECEIVING_SATISFACTION: 5 of -7: a count is negative`
	if err == nil || err.Error() != want {
		t.Errorf("the error is %v", err)
	}
	var one *metrics.CountError766
	if !errors.Is(err, metrics.ErrCounts766) || !errors.As(err, &one) || one.Code != "DOSSIER_SYNC" || one.Ratio != (metrics.Ratio{Num: 1}) {
		t.Errorf("the first is %v", one)
	}
}
