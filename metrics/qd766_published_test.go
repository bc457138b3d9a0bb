package metrics_test

import (
	"testing"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/metrics"
)

// year766 is the province of Phú Thọ from January to 26/9/2026, as dichvucong.gov.vn showed it on that day. The counts of the
// electronic certified copies are not published, only that they are 100 per cent.
var year766 = metrics.Counts766{
	PublishedOnTime: metrics.Ratio{Num: 0, Den: 89},
	PostedOnTime:    metrics.Ratio{Num: 0, Den: 70},
	PostedInFull:    metrics.Ratio{Num: 87, Den: 89},
	Synchronised:    metrics.Ratio{Num: 475053, Den: 475053},

	OnTime: metrics.Ratio{Num: 528684, Den: 597918},

	OnlineServices:     metrics.Ratio{Num: 31 + 21, Den: 89},
	UsedOnlineServices: metrics.Ratio{Num: 516, Den: 1884},
	OnlineDossiers:     metrics.Ratio{Num: 589496, Den: 597894},
	OnlineOnTime:       metrics.Ratio{Num: 522087, Den: 522087 + 67409},

	PaidOnline:              metrics.Ratio{Num: 309542, Den: 358625},
	FeeProceduresIntegrated: metrics.Ratio{Num: 119, Den: 313},
	FeeProceduresPaid:       metrics.Ratio{Num: 68, Den: 313},

	ElectronicResults:     metrics.Ratio{Num: 433356, Den: 597918},
	DigitisedPapers:       metrics.Ratio{Num: 145096, Den: 597918},
	CertifiedCopies:       metrics.Ratio{Num: 1, Den: 1},
	ReusedData:            metrics.Ratio{Num: 136827, Den: 597918},
	PersonalStorage:       metrics.Ratio{Num: 0, Den: 597918},
	CitizenDataDossiers:   metrics.Ratio{Num: 325596, Den: 597918},
	CitizenDataProcedures: metrics.Ratio{Num: 396, Den: 1300},

	PetitionsOnTime:    metrics.Ratio{Num: 296, Den: 570},
	PetitionsSatisfied: metrics.Ratio{Num: 230, Den: 570},
	ReceivingSatisfied: metrics.Ratio{Num: 528464, Den: 597918},
}

// august766 is the same province in August 2026, what is published of it: 56 procedures within the authority, not 89.
var august766 = metrics.Counts766{
	OnTime:             metrics.Ratio{Num: 144625, Den: 184513},
	OnlineServices:     metrics.Ratio{Num: 31 + 21, Den: 56},
	UsedOnlineServices: metrics.Ratio{Num: 406, Den: 1968},
	OnlineDossiers:     metrics.Ratio{Num: 150956, Den: 152595},
	OnlineOnTime:       metrics.Ratio{Num: 134160, Den: 134160 + 16796},
}

func score766(t *testing.T, c metrics.Counts766) metrics.Scorecard766 {
	t.Helper()
	card, err := c.Score()
	if err != nil {
		t.Fatal(err)
	}
	return card
}

// The rate and the score as printed, from the national portal, Phú Thọ, 26/9/2026.
func TestPublished766OnTimeIsGivenToTheLastDigit(t *testing.T) {
	for _, c := range []struct {
		scope            string
		received, onTime int64
		late             int64 // as published; -1 where it is not
		rate, score      string
	}{
		{"province, year", 597918, 528684, 69234, "88,42", "17,68"}, // the late ones are the difference
		{"province, August", 184513, 144625, -1, "78,38", "15,68"},
		{"VP UBND tỉnh", 161, 156, 5, "96,89", "19,38"},
		{"Sở Công Thương", 2270, 1652, 618, "72,78", "14,56"},
		{"Sở Ngoại vụ", 5, 3, 2, "60", "12"},
		{"P. Việt Trì", 8253, 7368, 885, "89,28", "17,86"},
		{"P. Thanh Miếu", 5551, 4964, 587, "89,43", "17,89"},
		{"Sở Ngoại vụ, August", 2, 0, 2, "0", "0"},
		{"VP UBND tỉnh, August", 0, 0, 0, "0", "0"},
	} {
		if c.late >= 0 && c.onTime+c.late != c.received {
			t.Errorf("%s: %d on time and %d late are not %d received", c.scope, c.onTime, c.late, c.received)
		}
		card := score766(t, metrics.Counts766{OnTime: metrics.Ratio{Num: c.onTime, Den: c.received}})
		one, ok := card.Component("on_time")
		if !ok || one.Value(deadline.Vietnamese) != c.rate || one.Score.In(deadline.Vietnamese) != c.score {
			t.Errorf("%s: %s %%, %s points, want %s and %s", c.scope, one.Value(deadline.Vietnamese), one.Score.In(deadline.Vietnamese), c.rate, c.score)
		}
		if group := card.Group(metrics.Progress766); group.Score != one.Score {
			t.Errorf("%s: the group has %v points", c.scope, group.Score)
		}
	}
}

// The rate and the score of each component, national portal, Phú Thọ, 2026 up to 26/9. Of 3a and 3b only the groups' scores
// are published: see TestPublished766GroupsAreGivenToTheLastDigit.
func TestPublished766ComponentsAreGivenToTheLastDigit(t *testing.T) {
	card := score766(t, year766)
	for _, c := range []struct{ code, rate, score string }{
		{"PUBLISH_ON_TIME", "0", "0"},
		{"PUBLIC_UPDATE_ON_TIME", "0", "0"},
		{"PUBLIC_CONTENT_FULL", "97,75", "1,96"},
		{"DOSSIER_SYNC", "100", "6"},
		{"ORIGINAL_RESULT_AVAILABLE", "72,48", "4,35"},
		{"SO_HOA_GIAY_TO_GIAI_QUYET", "24,27", "0,97"},
		{"ELECTRONIC_CERTIFIED_COPY", "100", "2"},
		{"REUSED_DIGITIZED_DATA", "22,88", "0,57"},
		{"SYNCED_WITH_DVCQG_PERSONAL_STORAGE", "0", "0"},
		{"CITIZEN_DATA_CONNECTED_DOSSIER", "54,45", "1,09"},
		{"CITIZEN_DATA_CONNECTED_FORMALITY", "30,46", "0,61"},
		{"DOSSIER_RECEIVING_SATISFACTION", "88,38", "5,89"},
		{"PETITION_PROCESSING_ON_TIME", "51,93", "3,12"},
		{"PETITION_HANDLING_SATISFACTION", "40,35", "2,42"},
	} {
		one, ok := card.Component(c.code)
		if !ok || one.Value(deadline.Vietnamese) != c.rate || one.Score.In(deadline.Vietnamese) != c.score {
			t.Errorf("%s: %s %%, %s points, want %s and %s", c.code, one.Value(deadline.Vietnamese), one.Score.In(deadline.Vietnamese), c.rate, c.score)
		}
	}
}

func TestPublished766GroupsAreGivenToTheLastDigit(t *testing.T) {
	paid := func(dossiers, of, procedures, paidProcedures, ofProcedures int64) metrics.Counts766 {
		return metrics.Counts766{
			PaidOnline:              metrics.Ratio{Num: dossiers, Den: of},
			FeeProceduresIntegrated: metrics.Ratio{Num: procedures, Den: ofProcedures},
			FeeProceduresPaid:       metrics.Ratio{Num: paidProcedures, Den: ofProcedures},
		}
	}
	for _, c := range []struct {
		scope   string
		counts  metrics.Counts766
		group   metrics.Group766
		score   string
		percent string // empty where it is not published
	}{
		{"year", year766, metrics.Openness766, "7,96", ""},
		{"year", year766, metrics.Progress766, "17,68", ""},
		{"year", year766, metrics.OnlineService766, "8,56", "71,33"},
		{"year", year766, metrics.OnlinePayment766, "6,67", ""},
		{"year", year766, metrics.Digitisation766, "9,59", "43,59"},
		{"year", year766, metrics.Satisfaction766, "11,43", ""},
		{"August", august766, metrics.OnlineService766, "8,83", "73,58"},
		{"VP UBND tỉnh", paid(0, 0, 0, 0, 1), metrics.OnlinePayment766, "0", ""},
		{"P. Việt Trì", paid(4015, 4920, 18, 10, 38), metrics.OnlinePayment766, "6,74", ""},
		{"P. Việt Trì, the two counts of procedures the other way round", paid(4015, 4920, 10, 18, 38), metrics.OnlinePayment766, "6,74", ""},
	} {
		group := score766(t, c.counts).Group(c.group)
		if got := group.Score.In(deadline.Vietnamese); got != c.score {
			t.Errorf("%s, group %s: %s points, want %s", c.scope, c.group, got, c.score)
		}
		if got := group.Rate().In(deadline.Vietnamese); c.percent != "" && got != c.percent {
			t.Errorf("%s, group %s: %s %%, want %s", c.scope, c.group, got, c.percent)
		}
	}
}

func TestPublished766GrandTotalIsGivenToTheLastDigit(t *testing.T) {
	card := score766(t, year766)
	if got, want := card.In(deadline.Vietnamese), "Tổng điểm 61,89/100: Trung bình"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got, want := card.In(deadline.English), "Total 61.89/100: Average"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if card.Grade != metrics.Average766 || card.Total != 6189 {
		t.Errorf("%v, %v", card.Total, card.Grade)
	}
}

// The portal offers 52 services online, of 89 procedures for the year and of 56 for August: 58 per cent is below the 80 that
// earn the full 2 points, 93 is above them.
func TestThe766ScoreOfOnlineServicesSaturates(t *testing.T) {
	for counts, want := range map[metrics.Counts766]metrics.Points{year766: 146, august766: 200} {
		if one, _ := score766(t, counts).Component("online_services"); one.Score != want {
			t.Errorf("%v: %v points, want %v", one.Ratio, one.Score, want)
		}
	}
}

// Of the mean times the dossiers are published and the days are not: 490441 of 4,1 days in the year, 375592 of 4,69 in the third quarter,
// 147765 of 7,05 in August. The days are those nearest to the mean times the dossiers; one day in a hundred dossiers more or less is
// another mean.
func TestPublished766MeanTimesAreGivenToTheLastDigit(t *testing.T) {
	for _, c := range []struct {
		scope          string
		days, resolved int64
		mean           string
	}{
		{"year", 2010808, 490441, "4,1"}, {"third quarter", 1761526, 375592, "4,69"}, {"August", 1041743, 147765, "7,05"},
	} {
		for days, same := range map[int64]bool{c.days: true, c.days - c.resolved/100: false, c.days + c.resolved/100: false} {
			one, ok := score766(t, metrics.Counts766{MeanTime: metrics.Ratio{Num: days, Den: c.resolved}}).Component("mean_time")
			if got := one.Value(deadline.Vietnamese); !ok || (got == c.mean) != same {
				t.Errorf("%s: %d days of %d dossiers are %s on average, published is %s", c.scope, days, c.resolved, got, c.mean)
			}
		}
	}
}

// What the portal received online, in person and by post is what it received; of those online, the ones on time and overdue are all.
func TestPublished766ChannelsAddUp(t *testing.T) {
	for _, c := range []struct {
		scope                string
		online, direct, post int64
		of                   metrics.Counts766
	}{{"year", 589496, 8398, 0, year766}, {"August", 150956, 1639, 0, august766}} {
		received := metrics.Tally{Online: c.online, Direct: c.direct, Post: c.post}.Received()
		if received != c.of.OnlineDossiers.Den || c.online != c.of.OnlineDossiers.Num || c.online != c.of.OnlineOnTime.Den {
			t.Errorf("%s: %d received, %v online, %v of them on time", c.scope, received, c.of.OnlineDossiers, c.of.OnlineOnTime)
		}
	}
}
