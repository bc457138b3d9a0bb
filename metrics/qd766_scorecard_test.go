package metrics_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/dunghan-vn/dunghan/metrics"
	"github.com/google/go-cmp/cmp"
)

func TestThe766ScorecardIsOneJSONDocument(t *testing.T) {
	c := year766
	c.MeanTime = metrics.Ratio{Num: 41, Den: 10}
	text, err := json.Marshal(score766(t, c))
	if err != nil {
		t.Fatal(err)
	}
	var card struct {
		Total  json.Number
		Grade  string
		Groups []struct {
			Group               string
			Score, Max, Percent json.Number
			Sum                 struct{ Evidence string }
			Components          []struct {
				Code       string
				Score, Max json.Number
				Ratio      map[string]json.Number
				Counted    struct{ Evidence string }
			}
		}
	}
	if err := json.Unmarshal(text, &card); err != nil {
		t.Fatal(err)
	}
	if card.Total != "61.89" || card.Grade != "average" || len(card.Groups) != 6 {
		t.Fatalf("%s", text)
	}
	four := card.Groups[4]
	if four.Group != "4" || four.Score != "9.59" || four.Max != "22" || four.Percent != "43.59" || four.Sum.Evidence != "seen" || len(four.Components) != 7 {
		t.Errorf("group 4: %+v", four)
	}
	if one := four.Components[0]; one.Code != "ORIGINAL_RESULT_AVAILABLE" || one.Score != "4.35" || one.Max != "6" || one.Ratio["percent"] != "72.48" || one.Counted.Evidence != "seen" {
		t.Errorf("its first component: %+v", one)
	}
	mean := card.Groups[1].Components[1]
	if diff := cmp.Diff(map[string]json.Number{"num": "41", "den": "10", "mean": "4.1"}, mean.Ratio); diff != "" || mean.Code != "mean_time" || mean.Score != "0" {
		t.Errorf("%+v (-want +got):\n%s", mean, diff)
	}
}

// What is read from JSON is what was written: the ratios' per cent is passed over.
func TestThe766CountsAreReadFromTheirJSON(t *testing.T) {
	text, err := json.Marshal(year766)
	if err != nil {
		t.Fatal(err)
	}
	var got metrics.Counts766
	if err := json.Unmarshal(text, &got); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(year766, got); diff != "" || !strings.HasPrefix(string(text), `{"publish_on_time":{"num":0,"den":89,`) {
		t.Errorf("%.60s (-want +got):\n%s", text, diff)
	}
}
