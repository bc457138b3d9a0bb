package metrics_test

import (
	"encoding/json"
	"testing"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/metrics"
)

func TestThe766GradeChangesExactlyAtItsBound(t *testing.T) {
	for _, c := range []struct {
		total metrics.Points
		want  string
	}{
		{10000, "Xuất sắc"}, {9000, "Xuất sắc"}, {8999, "Tốt"},
		{8000, "Tốt"}, {7999, "Khá"},
		{7000, "Khá"}, {6999, "Trung bình"},
		{6189, "Trung bình"}, {5000, "Trung bình"}, {4999, "Yếu"},
		{0, "Yếu"}, {-1, "Yếu"},
	} {
		if got := metrics.GradeOf766(c.total).In(deadline.Vietnamese); got != c.want {
			t.Errorf("%v points are %s, want %s", c.total, got, c.want)
		}
	}
}

func TestThe766GradesSayTheirBounds(t *testing.T) {
	want := []struct{ name, vi, en string }{
		{"excellent", "từ 90 điểm", "90 points and more"},
		{"good", "từ 80 đến dưới 90 điểm", "80 points and more, below 90"},
		{"fair", "từ 70 đến dưới 80 điểm", "70 points and more, below 80"},
		{"average", "từ 50 đến dưới 70 điểm", "50 points and more, below 70"},
		{"weak", "dưới 50 điểm", "below 50 points"},
	}
	for i, g := range metrics.Grades766() {
		b := g.Bounds()
		if name, err := g.MarshalText(); err != nil || string(name) != want[i].name || b.Text.VI != want[i].vi || b.Text.EN != want[i].en || b.Evidence != deadline.SeenInData {
			t.Errorf("%s: %+v, %v", name, b, err)
		}
	}
	for _, g := range []metrics.Grade766{0, 6} {
		if _, err := g.MarshalText(); err == nil || g.String() != "none" || g.Bounds() != (metrics.Statement766{}) {
			t.Errorf("grade %d is %s", uint8(g), g)
		}
	}
}

func TestPointsPrintWithoutTrailingZeros(t *testing.T) {
	for _, c := range []struct {
		points metrics.Points
		vi, en string
	}{
		{1768, "17,68", "17.68"}, {250, "2,5", "2.5"}, {1200, "12", "12"}, {600, "6", "6"}, {0, "0", "0"},
		{5, "0,05", "0.05"}, {50, "0,5", "0.5"}, {97, "0,97", "0.97"}, {10000, "100", "100"}, {-5, "-0,05", "-0.05"},
	} {
		if c.points.In(deadline.Vietnamese) != c.vi || c.points.In(deadline.English) != c.en || c.points.String() != c.en {
			t.Errorf("%d hundredths are %s, want %s", int64(c.points), c.points.In(deadline.Vietnamese), c.vi)
		}
		if text, err := json.Marshal(c.points); err != nil || string(text) != c.en {
			t.Errorf("%d hundredths in JSON: %s, %v", int64(c.points), text, err)
		}
	}
}
