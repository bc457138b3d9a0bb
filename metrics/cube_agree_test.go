package metrics_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/dunghan-vn/dunghan/metrics"
)

// What a shard says twice it says the same: of every indicator that counts dossiers of the period, the tally bounds what it can count.
func TestDefect_CountsThatContradictTheTallyAreRefused(t *testing.T) {
	columns := record.ColumnsOf(record.ColumnChannel, record.ColumnLevel, record.ColumnPayment, record.ColumnFee, record.ColumnPaid)
	rows := []record.Row{
		{Columns: columns, Channel: record.ChannelOnline, Level: record.LevelFull, Received: moment("2024-03-04"), Due: moment("2024-03-08"), Finished: moment("2024-03-12"), Status: 9},
		{Columns: columns, Channel: record.ChannelDirect, Level: record.LevelFull, Received: moment("2024-03-05"), Due: moment("2024-03-08"), Status: 4},
	}
	asked := metrics.Indicators()
	for _, base := range []string{"early", "late_of_received", "overdue"} {
		for _, v := range metrics.Variants() {
			i, err := metrics.ParseIndicator(base + "+" + v.Name)
			if err != nil {
				t.Fatal(err)
			}
			asked = append(asked, i)
		}
	}
	free := map[string]bool{"early_or_on_time_of_due": true, "late_of_due": true, "paid_online_by_payment_date": true} // of dossiers outside the period, too
	for _, i := range asked {
		c := cubeOf(t, metrics.Question{Period: march(), Due: given(), Indicators: []metrics.Indicator{i}}, rows)
		good, err := c.MarshalJSON()
		if err != nil {
			t.Fatal(err)
		}
		if err := new(metrics.Cube).UnmarshalJSON(good); err != nil {
			t.Fatal(err)
		}
		for _, wrong := range [][]any{{0, 5000, 0}, {5000, 5000, 0}, {0, 0, 5000}, {1, 2, 5000}} {
			m := decoded(t, good).(map[string]any)
			group(m)["counts"] = []any{wrong}
			text, err := json.Marshal(m)
			if err != nil {
				t.Fatal(err)
			}
			err = new(metrics.Cube).UnmarshalJSON(text)
			refused := errors.Is(err, metrics.ErrCube) && strings.Contains(err.Error(), "group of all: "+i.ID()+": ")
			if refused == free[i.Name] {
				t.Errorf("%s: %v: %v", i.Name, wrong, err)
			}
		}
	}
}

// What came online is told by the tally, but for files that do not have the column; what is late of those received, but for those carried over.
func TestDefect_RatesOfReceivedAgreeWithTheTally(t *testing.T) {
	const cube = `{"cube":1,"definitions":1,"period":{"from":"2024-03-01","to":null,"as_of":null},"by":[],"judged":{"VI":"","EN":""},"due":"by x","calendar":"","measured":"",` +
		`"indicators":["%s@1"],"rejected":0,"doubts":{},"groups":[{"key":{},"tally":%s,"counts":[[%s]]}]}`
	for _, c := range []struct {
		indicator, tally, count string
		taken                   bool
	}{
		{"online", `{"online":5,"early":5}`, "5,5,0", true},
		{"online", `{"online":5,"early":5}`, "0,0,5", true},
		{"online", `{"online":5,"early":5}`, "3,3,2", true},
		{"online", `{"online":5,"early":5}`, "0,5,0", false},
		{"online", `{"online":5,"early":5}`, "2,3,2", false},
		{"online", `{"online":5,"full_online_of":5,"early":5}`, "3,3,2", false},
		{"online_without_post", `{"online":5,"post":5,"early":10}`, "5,5,0", true},
		{"online_without_post", `{"online":5,"post":5,"early":10}`, "0,10,0", false},
		{"late_of_received", `{"online":5,"late":5}`, "5,5,0", true},
		{"late_of_received", `{"online":5,"late":5}`, "0,5,0", false},
		{"late_of_received", `{"online":5,"carried":2,"late":5,"early":2}`, "3,5,0", true},
		{"late_of_received", `{"online":5,"carried":2,"late":5,"early":2}`, "2,5,0", false},
		{"early_or_on_time_of_received", `{"online":5,"carried":2,"late":5,"early":2}`, "0,5,0", true},
		{"early_or_on_time_of_received", `{"online":5,"carried":2,"late":5,"early":2}`, "3,5,0", false},
	} {
		err := new(metrics.Cube).UnmarshalJSON(fmt.Appendf(nil, cube, c.indicator, c.tally, c.count))
		if (err == nil) != c.taken || err != nil && !errors.Is(err, metrics.ErrCube) {
			t.Errorf("%s %s of %s: %v", c.indicator, c.count, c.tally, err)
		}
	}
}

// Each is a cube that counting gave, with one thing changed that then cannot be.
func TestDefect_GroupsThatNoCountingGivesAreRefused(t *testing.T) {
	columns := record.ColumnsOf(record.ColumnChannel, record.ColumnLevel)
	rows := []record.Row{
		{Columns: columns, Channel: record.ChannelOnline, Level: record.LevelFull, Received: moment("2024-03-04"), Due: moment("2024-03-08"), Status: 4},
		{Columns: columns, Channel: record.ChannelOnline, Level: record.LevelFull, Received: moment("2024-02-04"), Due: moment("2024-03-08"), Finished: moment("2024-03-07"), Status: 9},
	}
	for _, c := range []struct {
		by        metrics.Dimension
		from, to  string
		says      string
		twoGroups bool
	}{
		{metrics.ByMonth, `"month":"2024-03"`, `"month":"2024-04"`, "received after the period", true},
		{metrics.ByMonth, `"month":"2024-03"`, `"month":"2024-01"`, "received before it", true},
		{metrics.ByMonth, `"month":"2024-02"`, `"month":"2024-05"`, "received after the period", true},
		{metrics.ByMonth, `"month":"2024-03"`, `"month":""`, "in no month", true},
		{metrics.ByMonth, `"as_of":"2024-04-01T00:00:00+07:00"`, `"as_of":"2024-03-01T00:00:00+07:00"`, "received after the period, or its instant", true},
		{metrics.ByFinishedMonth, `"finished_month":"2024-03"`, `"finished_month":"2024-05"`, "ended after the period", true},
		{metrics.ByFinishedMonth, `"finished_month":""`, `"finished_month":"2024-02"`, "that are in progress", true},
		{metrics.ByChannel, `"channel":"online"`, `"channel":""`, "came by no channel", false},
		{metrics.ByChannel, `"channel":"online"`, `"channel":"post"`, "0 of the 1 dossiers received came by post", false},
		{metrics.ByLevel, `"level":"4"`, `"level":"3"`, "of a service that is not", false},
		{metrics.ByLevel, `"full_online":1`, `"full_online":0`, "of a service that is fully online", false},
		{metrics.ByFinishedMonth, `"finished_month":"2024-03"`, `"finished_month":"2024-02"`, "resolved before the period", true},
		{metrics.ByAgency, `"full_online":1`, `"full_online":2`, "full_online 2 is more than full_online_of 1", false},
		{metrics.ByAgency, `"from":"2024-03-01"`, `"from":null`, "into a period without a first day", false},
		{metrics.ByAgency, `"to":"2024-03-31","as_of":"2024-04-01T00:00:00+07:00"`, `"to":null,"as_of":null`, "at no instant", false},
		{metrics.ByAgency, `"due":"given; 2000-01-01 to 2100-12-31"`, `"due":""`, "what is judged against", false},
		{metrics.ByAgency, `"indicators":[]`, `"indicators":["late+typo@1"]`, `no variant "typo"`, false},
		{metrics.ByAgency, `"indicators":[]`, `"indicators":["zzz@abc"]`, "has no version", false},
		{metrics.ByAgency, `"indicators":[]`, `"indicators":["zzz@01"]`, "has no version", false},
		{metrics.ByAgency, `"indicators":[]`, `"indicators":["@1"]`, "the name of no indicator", false},
	} {
		cube := cubeOf(t, metrics.Question{Period: march(), By: []metrics.Dimension{c.by}, Due: given()}, rows)
		if (cube.Len() == 2) != c.twoGroups {
			t.Fatalf("%v: %d groups", c.by, cube.Len())
		}
		good, err := cube.MarshalJSON()
		if err != nil {
			t.Fatal(err)
		}
		text := bytes.Replace(good, []byte(c.from), []byte(c.to), 1)
		if bytes.Equal(text, good) {
			t.Fatalf("there is no %s in %s", c.from, good)
		}
		if err := new(metrics.Cube).UnmarshalJSON(text); !errors.Is(err, metrics.ErrCube) || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %v", c.to, err)
		}
	}
}

// What is carried over was received before the first day: in its month only when that has days before it.
func TestWhatIsCarriedOverWasReceivedBeforeThePeriod(t *testing.T) {
	const cube = `{"cube":1,"definitions":1,"period":{"from":"%s","to":null,"as_of":null},"by":["month"],"judged":{"VI":"","EN":""},"due":"by x","calendar":"","measured":"",` +
		`"indicators":[],"rejected":0,"doubts":{},"groups":[{"key":{"month":"2024-03"},"tally":{"carried":5,"late":5}}]}`
	for from, taken := range map[string]bool{"2024-03-01": false, "2024-03-02": true, "2024-04-01": true, "2024-02-15": false} {
		err := new(metrics.Cube).UnmarshalJSON(fmt.Appendf(nil, cube, from))
		if (err == nil) != taken || err != nil && !strings.Contains(err.Error(), "5 dossiers carried over were not received before the period") {
			t.Errorf("from %s: %v", from, err)
		}
	}
}

// A record with a code that no reader gives is an error where it is counted, not a cube that cannot be read.
func TestACodeThatDoesNotExistIsNotCounted(t *testing.T) {
	row := func(change func(*record.Row)) record.Row {
		r := record.Row{Line: 7, Received: moment("2024-03-04"), Due: moment("2024-03-08"), Status: 4}
		change(&r)
		return r
	}
	for says, bad := range map[string]record.Row{
		"there is no channel 6":  row(func(r *record.Row) { r.Channel = 6 }),
		"there is no level 1":    row(func(r *record.Row) { r.Level = 1 }),
		"there is no level 9":    row(func(r *record.Row) { r.Level = 9 }),
		"there is no payment 9":  row(func(r *record.Row) { r.Payment = 9 }),
		"there is no status 11":  row(func(r *record.Row) { r.Status = 11 }),
		"a fee of -5 is below 0": row(func(r *record.Row) { r.Fee = -5 }),
		"there is no such flag":  row(func(r *record.Row) { r.Reused = 3 }),
	} {
		c, err := metrics.NewCounter(metrics.Question{Due: given()})
		if err != nil {
			t.Fatal(err)
		}
		if err := c.Add(&bad); err == nil || err.Error() != "metrics: line 7: "+says || c.Cube().Len() != 0 {
			t.Errorf("%s: %v", says, err)
		}
	}
}
