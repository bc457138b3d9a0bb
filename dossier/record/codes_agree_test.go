package record_test

import (
	"testing"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier"
	"github.com/dunghan-vn/dunghan/dossier/record"
)

// A number of the portal means the same in a record and in the model of a dossier.
func TestTheCodesOfARecordAreThoseOfADossier(t *testing.T) {
	for s := record.StatusAbsent; s <= record.StatusReturned; s++ {
		if got := dossier.Status(s).Vietnamese(); got != s.Vietnamese() {
			t.Errorf("status %d: %q and %q", s, s.Vietnamese(), got)
		}
	}
	for c := record.ChannelDirect; c <= record.ChannelPost; c++ {
		if got := dossier.Channel(c).In(deadline.Vietnamese); got != c.Vietnamese() {
			t.Errorf("channel %d: %q and %q", c, c.Vietnamese(), got)
		}
	}
}
