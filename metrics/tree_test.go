package metrics_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/dunghan-vn/dunghan/dossier"
	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/dunghan-vn/dunghan/metrics"
	"pgregory.net/rapid"
)

func TestWhatIsNoTreeIsRefusedWithAllThatIsWrong(t *testing.T) {
	for text, says := range map[string]string{
		`{"agencies":[{"code":"A"},{"code":""}]}`:                                                      "no code",
		`{"agencies":[{"code":"A"},{"code":"A"}]}`:                                                     "agencies[0] has its code",
		`{"agencies":[{"code":"A","parent":"B"}]}`:                                                     `no agency "B"`,
		`{"agencies":[{"code":"A","parent":"A"}]}`:                                                     "under itself",
		`{"agencies":[{"code":"A","parent":"B"},{"code":"B","parent":"C"},{"code":"C","parent":"A"}]}`: `"A": it is under itself, by way of "B", "C"`,
		`{"agencies":[{"code":"A","parents":"B"}]}`:                                                    "parents",
		`{"agencies":[{"code":"A","tier":"village"}]}`:                                                 "village",
		`{"agencies":[]} {}`:                                                                           "follows",
		``:                                                                                             "ends too early",
		`{`:                                                                                            "ends too early",
		`{}`:                                                                                           "no list of agencies",
		`{"agencies":null}`:                                                                            "no list of agencies",
		`{"agencies":[],"agencies":[{"code":"A"}]}`:                                                    `"agencies" is given twice`,
		`{"agencies":[{"code":"A","code":"B"}]}`:                                                       `"code" is given twice`,
		`{"agencies":[{"CODE":"A"}]}`:                                                                  `there is no field "CODE"; is it "code"?`,
		`{"agencies":[{"code":"A\ud800"}]}`:                                                            "byte 24: half of a character",
		`{"agencies":[{"code":"A\udc00"}]}`:                                                            "byte 24: half of a character",
		`{"agencies":[{"code":"A\ud800\u0041"}]}`:                                                      "byte 24: half of a character",
		"{\"agencies\":[{\"code\":\"A\xff\"}]}":                                                        "not UTF-8",
	} {
		if _, err := metrics.ReadTree(strings.NewReader(text)); !errors.Is(err, metrics.ErrTree) || !strings.Contains(err.Error(), says) {
			t.Errorf("%s: %v", text, err)
		}
	}
	good := "\ufeff" + `{"agencies":[{"code":"\\ud800"},{"code":"\ud83d\ude00","name":"\"\\"}]}`
	if tree, err := metrics.ReadTree(strings.NewReader(good)); err != nil || tree.Len() != 2 {
		t.Errorf("%s: %v", good, err)
	}
	_, err := metrics.NewTree([]metrics.Agency{{Code: "A", Parent: "X"}, {Code: "A"}, {}})
	for _, says := range []string{`"X"`, "agencies[0] has its code", "no code"} {
		if err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("not all is told: %v", err)
		}
	}
}

// An agency has the tier of the nearest above it that states one.
func TestATierIsInherited(t *testing.T) {
	tree, err := metrics.NewTree([]metrics.Agency{{Code: "P", Tier: dossier.Province}, {Code: "D", Parent: "P"}, {Code: "C", Parent: "D", Tier: dossier.Commune}, {Code: "X"}})
	if err != nil {
		t.Fatal(err)
	}
	for code, want := range map[string]dossier.Tier{"P": dossier.Province, "D": dossier.Province, "C": dossier.Commune, "X": dossier.NoTier, "?": dossier.NoTier} {
		if got := tree.Tier(code); got != want {
			t.Errorf("%s: %v", code, got)
		}
	}
}

// A branch has the dossiers of every agency from which one comes to it by going up, and those at the top have all there are.
func TestABranchIsAllThatIsUnderIt(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		var agencies []metrics.Agency
		parents := map[string]string{}
		for i := range rapid.IntRange(0, 6).Draw(rt, "agencies") {
			a := metrics.Agency{Code: fmt.Sprintf("a%d", i)}
			if i > 0 && rapid.Bool().Draw(rt, "under") {
				a.Parent = fmt.Sprintf("a%d", rapid.IntRange(0, i-1).Draw(rt, "parent"))
			}
			parents[a.Code] = a.Parent
			agencies = append(agencies, a)
		}
		tree, err := metrics.NewTree(rapid.Permutation(agencies).Draw(rt, "order"))
		if err != nil {
			rt.Fatal(err)
		}
		rows := rapid.SliceOfN(anyRow(), 0, 8).Draw(rt, "rows")
		for i := range rows {
			rows[i].Agency = fmt.Sprintf("a%d", rapid.IntRange(0, 7).Draw(rt, "agency"))
		}
		q := metrics.Question{Period: anyPeriod(rt), By: []metrics.Dimension{metrics.ByAgency}, Due: given()}
		branches, err := tree.Branches(cubeOf(t, q, rows))
		if err != nil {
			rt.Fatal(err)
		}
		top := metrics.Tally{}
		for _, b := range branches {
			var own, under []record.Row
			for _, r := range rows {
				at, listed := r.Agency, false
				for at != b.Agency.Code && at != "" {
					at = parents[at]
				}
				_, listed = parents[b.Agency.Code]
				if at != "" && (listed || r.Agency == b.Agency.Code) {
					under = append(under, r)
				}
				if r.Agency == b.Agency.Code {
					own = append(own, r)
				}
			}
			if b.Own.Total != count(t, q, own).Report().Total || b.All.Total != count(t, q, under).Report().Total {
				rt.Fatalf("%s: %+v, %+v", b.Agency.Code, b.Own.Total, b.All.Total)
			}
			if b.Depth == 0 {
				top = top.Plus(b.All.Total)
			}
		}
		if want := count(t, q, rows).Report().Total; top != want {
			rt.Fatalf("the top has %+v, all are %+v", top, want)
		}
	})
	if _, err := (metrics.Tree{}).Branches(cubeOf(t, metrics.Question{Due: given()}, nil)); err == nil {
		t.Error("counts that are not by agency have branches")
	}
}
