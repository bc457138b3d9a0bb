package metrics_test

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
	"github.com/dunghan-vn/dunghan/metrics"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func anyMoment(t *rapid.T, name string) record.Moment {
	day := civil.MustParseDate("2023-12-20").AddDays(rapid.IntRange(0, 120).Draw(t, name))
	switch rapid.IntRange(0, 3).Draw(t, name+" kind") {
	case 0:
		return record.On(day)
	case 1:
		return record.At(holiday.Midnight(day))
	}
	return record.At(holiday.Midnight(day).Add(time.Duration(rapid.IntRange(0, 86399).Draw(t, name+" second")) * time.Second))
}

func anyRow() *rapid.Generator[record.Row] {
	return rapid.Custom(func(t *rapid.T) record.Row {
		r := record.Row{
			Agency:   rapid.SampledFrom([]string{"A", "B", "Đ"}).Draw(t, "agency"),
			Received: anyMoment(t, "received"),
			Channel:  record.Channel(rapid.IntRange(0, 3).Draw(t, "channel")),
			Level:    rapid.SampledFrom([]record.Level{0, 2, 3, 4}).Draw(t, "level"),
			Status:   record.Status(rapid.IntRange(0, 10).Draw(t, "status")),
			Payment:  record.Payment(rapid.IntRange(0, 4).Draw(t, "payment")),
			Fee:      rapid.SampledFrom([]int64{0, 0, 8000}).Draw(t, "fee"),
			Columns:  record.Columns(rapid.Uint32().Draw(t, "columns")),
		}
		if rapid.Bool().Draw(t, "has due") {
			r.Due = anyMoment(t, "due").AsDay()
		}
		if rapid.Bool().Draw(t, "has finished") {
			r.Finished = anyMoment(t, "finished")
		}
		if rapid.Bool().Draw(t, "has returned") {
			r.Returned = anyMoment(t, "returned")
		}
		return r
	})
}

func count(t testing.TB, q metrics.Question, rows []record.Row) *metrics.Counter {
	t.Helper()
	c, err := metrics.NewCounter(q)
	if err != nil {
		t.Fatal(err)
	}
	for i := range rows {
		if err := c.Add(&rows[i]); err != nil {
			t.Fatal(err)
		}
	}
	return c
}

func jsonOf(t testing.TB, c *metrics.Counter) string {
	t.Helper()
	var b bytes.Buffer
	if err := c.Report().WriteJSON(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestOrderAndShardsDoNotChangeTheReport(t *testing.T) {
	q := metrics.Question{Period: march(), By: []metrics.Dimension{metrics.ByMonth, metrics.ByAgency, metrics.ByChannel}, Due: given()}
	rapid.Check(t, func(rt *rapid.T) {
		rows := rapid.SliceOfN(anyRow(), 0, 12).Draw(rt, "rows")
		want := jsonOf(t, count(t, q, rows))
		seed := rapid.Uint64().Draw(rt, "seed")
		random := rand.New(rand.NewPCG(seed, 1))
		random.Shuffle(len(rows), func(i, j int) { rows[i], rows[j] = rows[j], rows[i] })
		cut := random.IntN(len(rows) + 1)
		a, b := count(t, q, rows[:cut]), count(t, q, rows[cut:])
		if err := b.Merge(a); err != nil {
			rt.Fatal(err)
		}
		if diff := cmp.Diff(want, jsonOf(t, b)); diff != "" {
			rt.Fatalf("(-in order +shuffled and merged):\n%s", diff)
		}
	})
}

func TestTalliesAddUpInEveryGroupAndBalance(t *testing.T) {
	q := metrics.Question{Period: march(), By: []metrics.Dimension{metrics.ByAgency}, Due: given()}
	rapid.Check(t, func(rt *rapid.T) {
		report := count(t, q, rapid.SliceOfN(anyRow(), 0, 12).Draw(rt, "rows")).Report()
		var sum metrics.Tally
		for _, row := range report.Rows {
			if err := row.Tally.Check(); err != nil {
				rt.Fatal(err)
			}
			if row.Tally == (metrics.Tally{}) {
				rt.Fatalf("a group of no dossier: %+v", row)
			}
			sum = row.Tally.Plus(sum)
		}
		if sum != report.Total || report.Total.Check() != nil {
			rt.Fatalf("the groups add up to %+v, the total is %+v", sum, report.Total)
		}
	})
}

// What is in progress, or unplaceable, at the end of one month is what the next carries over, but for an unplaceable dossier
// known to have been handed over by then; and every dossier ends in one month only.
func TestWhatAMonthLeavesOpenTheNextCarriesOver(t *testing.T) {
	april := metrics.Period{From: civil.MustParseDate("2024-04-01"), To: civil.MustParseDate("2024-04-30")}
	rapid.Check(t, func(rt *rapid.T) {
		r := anyRow().Draw(rt, "row")
		now, next := march().Place(&r, given()), april.Place(&r, given())
		open := now.Class == metrics.Within || now.Class == metrics.Overdue || now.Class == metrics.OpenUnknown || now.Class == metrics.Unplaceable
		if now.Class == metrics.Unplaceable && r.Returned.Day().Before(april.From) && !r.Returned.IsZero() {
			open = false
		}
		if open != next.Carried {
			rt.Fatalf("%+v: March %+v, April %+v", r, now, next)
		}
	})
}

func TestMergeIsAMonoid(t *testing.T) {
	tally := rapid.Custom(func(t *rapid.T) metrics.Tally {
		n := func(name string) int64 { return rapid.Int64Range(0, 1000).Draw(t, name) }
		return metrics.Tally{Online: n("online"), Direct: n("direct"), Post: n("post"), Carried: n("carried"), Early: n("early"), OnTime: n("on time"),
			Late: n("late"), ResolvedUnknown: n("unknown"), Within: n("within"), Overdue: n("overdue"), OpenUnknown: n("open"), Withdrawn: n("withdrawn"), Stopped: n("stopped"),
			Unplaceable: n("unplaceable"), FullOnline: n("full"), FullOnlineOf: n("of"), PaidOnline: n("paid"), PaidOnlineOf: n("of paid"), PaymentKnown: n("known")}
	})
	rapid.Check(t, func(t *rapid.T) {
		a, b, c := tally.Draw(t, "a"), tally.Draw(t, "b"), tally.Draw(t, "c")
		if a.Plus(b) != b.Plus(a) || a.Plus(b).Plus(c) != a.Plus(b.Plus(c)) || a.Plus(metrics.Tally{}) != a {
			t.Fatalf("%+v, %+v, %+v", a, b, c)
		}
		if a.Plus(b).Total() != a.Total()+b.Total() || a.Plus(b).Online != a.Online+b.Online || a.Plus(b).PaidOnlineOf != a.PaidOnlineOf+b.PaidOnlineOf {
			t.Fatalf("%+v and %+v are %+v", a, b, a.Plus(b))
		}
	})
}

func TestATallyThatDoesNotBalanceIsTold(t *testing.T) {
	for _, c := range []metrics.Tally{
		{Online: 1}, {Early: 1}, {Carried: 1, Stopped: 2}, {Online: 1, Early: 1, FullOnline: 1}, {Online: 1, Early: 1, PaidOnlineOf: 2},
		{Online: -1, Early: -1},
	} {
		var imbalance *metrics.ImbalanceError
		if err := c.Check(); !errors.As(err, &imbalance) || imbalance.Tally != c {
			t.Errorf("%+v: %v", c, err)
		}
	}
	for want, c := range map[string]metrics.Tally{
		"metrics: received 3 + carried over 1 is not resolved 2 + in progress 1 + closed 0 + unplaceable 0": {Online: 3, Carried: 1, Early: 2, Within: 1},
		"metrics: direct is -1, below 0":                                              {Online: 2, Direct: -1, Early: 1},
		"metrics: full_online 2 is more than full_online_of 1, which it is part of":   {Online: 3, Early: 3, FullOnline: 2, FullOnlineOf: 1},
		"metrics: full_online_of 4 is more than received 3, which it is part of":      {Online: 3, Early: 3, FullOnline: 2, FullOnlineOf: 4},
		"metrics: paid_online 2 is more than paid_online_of 1, which it is part of":   {Online: 3, Early: 3, PaidOnline: 2, PaidOnlineOf: 1, PaymentKnown: 3},
		"metrics: paid_online_of 2 is more than payment_known 1, which it is part of": {Online: 3, Early: 3, PaidOnlineOf: 2, PaymentKnown: 1},
		"metrics: payment_known 4 is more than received 3, which it is part of":       {Online: 3, Early: 3, PaymentKnown: 4},
	} {
		if err := c.Check(); err == nil || err.Error() != want {
			t.Errorf("%v, want %s", err, want)
		}
	}
}

func TestRatesAreOverTheirOwnDossiersAndAnAbsentColumnHasNone(t *testing.T) {
	online := record.ColumnsOf(record.ColumnChannel, record.ColumnLevel)
	paid := record.ColumnsOf(record.ColumnPayment, record.ColumnFee)
	done := func(columns record.Columns, channel record.Channel, level record.Level, fee int64, payment record.Payment) record.Row {
		return record.Row{Agency: "A", Received: moment("2024-03-04"), Due: moment("2024-03-08"), Finished: moment("2024-03-05"), Status: 10,
			Columns: columns, Channel: channel, Level: level, Fee: fee, Payment: payment}
	}
	rows := []record.Row{
		done(online|paid, record.ChannelOnline, record.LevelFull, 8000, record.PaymentPortal),
		done(online|paid, record.ChannelOnline, record.LevelFull, 8000, record.PaymentGateway),
		done(online|paid, record.ChannelOnline, record.LevelPartial, 8000, record.PaymentNotOnline),
		done(online|paid, record.ChannelDirect, record.LevelFull, 0, record.PaymentPortal), // no fee, so not in question
		done(online|paid, record.ChannelPost, record.LevelAbsent, 8000, record.PaymentAbsent),
		done(online, record.ChannelOnline, record.LevelFull, 0, 0),
		done(0, 0, 0, 0, 0),
		{Agency: "A", Received: moment("2024-02-04"), Due: moment("2024-03-08"), Finished: moment("2024-03-05"), Status: 10, // carried over
			Columns: online | paid, Channel: record.ChannelOnline, Level: record.LevelFull, Fee: 8000, Payment: record.PaymentPortal},
	}
	total := count(t, metrics.Question{Period: march(), Due: given()}, rows).Report().Total
	want := metrics.Tally{Online: 4, Direct: 2, Post: 1, Carried: 1, Early: 8, FullOnline: 3, FullOnlineOf: 6, PaidOnline: 2, PaidOnlineOf: 4, PaymentKnown: 5}
	if diff := cmp.Diff(want, total); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	// Of seven received one file has no channel and two have no payment: over the rest there is no rate of all.
	if rates := total.Rates(); rates.FullOnline != (metrics.Ratio{}) || rates.PaidOnline != (metrics.Ratio{}) {
		t.Errorf("rates over some of the files: %+v", rates)
	}
	if rates := count(t, metrics.Question{Period: march(), Due: given()}, rows[:5]).Report().Total.Rates(); rates.FullOnline != (metrics.Ratio{Num: 2, Den: 5}) || rates.PaidOnline != (metrics.Ratio{Num: 2, Den: 4}) {
		t.Errorf("rates over files that have the columns: %+v", rates)
	}
	rates := count(t, metrics.Question{Due: given()}, rows[6:7]).Report().Total.Rates()
	if rates.FullOnline.In(deadline.English) != "-" || rates.PaidOnline.In(deadline.English) != "-" || rates.Early.In(deadline.English) != "100" {
		t.Errorf("without the columns: %+v", rates)
	}
}

func TestAQuestionThatMakesNoSenseIsRefused(t *testing.T) {
	at := func(s string) time.Time { return moment(s).Start() }
	for name, q := range map[string]metrics.Question{
		"no due dates":             {},
		"a period turned around":   {Due: given(), Period: metrics.Period{From: march().To, To: march().From}},
		"as of after the period":   {Due: given(), Period: metrics.Period{From: march().From, To: march().To, AsOf: at("2024-04-01 00:00:01")}},
		"as of before the period":  {Due: given(), Period: metrics.Period{From: march().From, AsOf: at("2024-02-29 23:59:59")}},
		"a period without end":     {Due: given(), Period: metrics.Period{To: civil.Max()}},
		"an instant without end":   {Due: given(), Period: metrics.Period{AsOf: civil.Max().In(holiday.ICT)}},
		"an instant of year 20000": {Due: given(), Period: metrics.Period{AsOf: time.Date(20000, 1, 1, 0, 0, 0, 0, time.UTC)}},
		"a dimension twice":        {Due: given(), By: []metrics.Dimension{metrics.ByAgency, metrics.ByAgency}},
		"two months":               {Due: given(), By: []metrics.Dimension{metrics.ByMonth, metrics.ByAgency, metrics.ByDueMonth}},
		"a dimension of no record": {Due: given(), By: []metrics.Dimension{99}},
	} {
		if c, err := metrics.NewCounter(q); c != nil || err == nil {
			t.Errorf("%s is accepted", name)
		}
	}
	if _, err := metrics.NewCounter(metrics.Question{Due: given(), Period: metrics.Period{From: march().From, AsOf: at("2024-03-01 00:00:00")}}); err != nil {
		t.Errorf("as of the beginning of the first day: %v", err)
	}
	if _, err := metrics.NewCounter(metrics.Question{Due: given(), Period: metrics.Period{To: march().To, AsOf: at("2024-04-01 00:00:00")}}); err != nil {
		t.Errorf("as of the end of the last day: %v", err)
	}
	a := count(t, metrics.Question{Due: given()}, nil)
	if err := a.Merge(count(t, metrics.Question{Due: given(), Period: march()}, nil)); err == nil {
		t.Error("counters of two questions are merged")
	}
	if err := a.Merge(count(t, metrics.Question{Due: given(), By: []metrics.Dimension{metrics.ByAgency}}, nil)); err == nil {
		t.Error("counters of two groupings are merged")
	}
}

func TestTheSamePeriodInAnotherZoneIsTheSameQuestion(t *testing.T) {
	at := moment("2024-03-15 12:00:00").Start()
	a := count(t, metrics.Question{Due: given(), Period: metrics.Period{AsOf: at}}, nil)
	for _, other := range []metrics.Period{{AsOf: at.UTC()}, {AsOf: at.In(time.FixedZone("", 7*60*60))}} {
		if err := a.Merge(count(t, metrics.Question{Due: given(), Period: other}, nil)); err != nil {
			t.Error(err)
		}
	}
}

func TestMergeKeepsDoubtsAndRejectsAndNothingOfTheOther(t *testing.T) {
	q := metrics.Question{Due: given(), By: []metrics.Dimension{metrics.ByAgency}}
	row := record.Row{Agency: "A", Received: moment("2024-03-15"), Finished: moment("2024-03-16"), Status: 10}
	a, b := count(t, q, []record.Row{row}), count(t, q, []record.Row{row, row})
	a.Reject()
	b.Reject()
	if err := a.Merge(b); err != nil {
		t.Fatal(err)
	}
	if err := a.Add(&row); err != nil {
		t.Fatal(err)
	}
	if got := a.Report(); got.Rejected != 2 || len(got.Doubts) != 1 || got.Doubts[0] != (metrics.DoubtCount{Doubt: metrics.NoDueDate, Count: 4}) || got.Total.ResolvedUnknown != 4 {
		t.Errorf("%+v", got)
	}
	empty := count(t, q, nil)
	if err := empty.Merge(b); err != nil {
		t.Fatal(err)
	}
	if err := empty.Add(&row); err != nil || b.Report().Total.ResolvedUnknown != 2 {
		t.Errorf("%v: what was merged from changed to %+v", err, b.Report().Total)
	}
}

func TestADueOfTheCallersOwnIsHeldToItsWord(t *testing.T) {
	open := record.Row{Received: moment("2024-03-15"), Status: record.StatusProcessing}
	strange := metrics.DueBy("strange", holiday.Text{}, func(*record.Row) (deadline.Deadline, metrics.Doubt) { return deadline.Deadline{}, 100 })
	c, err := metrics.NewCounter(metrics.Question{Due: strange, Period: march()})
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Add(&open); err == nil || c.Report().Total != (metrics.Tally{}) {
		t.Errorf("a doubt that does not exist: %v, %+v", err, c.Report().Total)
	}
	silent := metrics.DueBy("silent", holiday.Text{}, func(*record.Row) (deadline.Deadline, metrics.Doubt) { return deadline.Deadline{}, metrics.NoDoubt })
	if got := march().Place(&open, silent); got.Class != metrics.OpenUnknown || got.Doubt != metrics.NoDueDate {
		t.Errorf("no deadline and no doubt: %+v", got)
	}
	ended := record.Row{Received: moment("2024-03-15"), Finished: moment("2024-03-16"), Status: record.StatusDone}
	if got := march().Place(&ended, silent); got.Class != metrics.ResolvedUnknown {
		t.Errorf("no deadline and no doubt: %+v", got)
	}
}

func TestGroupsAreInOrderWithTheirValues(t *testing.T) {
	row := func(agency, field, procedure, received string, channel record.Channel) record.Row {
		return record.Row{Agency: agency, Field: field, Procedure: procedure, Received: moment(received), Channel: channel, Status: 4}
	}
	by := []metrics.Dimension{metrics.ByMonth, metrics.ByChannel, metrics.ByField, metrics.ByProcedure}
	report := count(t, metrics.Question{Due: given(), By: by}, []record.Row{
		row("A", "f2", "p1", "2024-12-31", record.ChannelPost), row("A", "f1", "p2", "2025-01-01", record.ChannelAbsent),
		row("B", "f1", "p1", "2025-01-31", record.ChannelDirect), row("A", "f2", "p1", "2024-12-01", record.ChannelOnline),
	}).Report()
	var got []string
	for _, r := range report.Rows {
		s := ""
		for _, d := range append(by, metrics.ByAgency) {
			s += r.Key.Value(d) + ";"
		}
		got = append(got, s)
	}
	want := []string{"2024-12;online;f2;p1;;", "2024-12;post;f2;p1;;", "2025-01;direct;f1;p1;;", "2025-01;direct;f1;p2;;"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if k := (metrics.Key{}); k.Value(metrics.ByMonth) != "" || k.Value(metrics.ByChannel) != "" || k.Value(99) != "" {
		t.Error("what is not grouped by has a value")
	}
}

func TestDimensionsAreReadByName(t *testing.T) {
	got, err := metrics.ParseDimensions("agency, month,channel,field,procedure")
	want := []metrics.Dimension{metrics.ByAgency, metrics.ByMonth, metrics.ByChannel, metrics.ByField, metrics.ByProcedure}
	if diff := cmp.Diff(want, got); diff != "" || err != nil {
		t.Errorf("%v (-want +got):\n%s", err, diff)
	}
	for _, s := range []string{"", "agency,", "district", "agency,agency", "none"} {
		if got, err := metrics.ParseDimensions(s); err == nil {
			t.Errorf("ParseDimensions(%q) = %v", s, got)
		}
	}
}
