package holiday

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"

	"github.com/dunghan-vn/dunghan/holiday/civil"
)

const fingerprintSize = 6

// Version names the calendar's data and its days: the day of the newest decision it knows, and a fingerprint of which days
// are what, as in "2026-10-02+0123456789ab". Two calendars with the same fingerprint answer every count the same, whatever
// build or release they come from. Names and sources are not in it. The zero Calendar has the version "".
func (c *Calendar) Version() string {
	if c.days.IsEmpty() {
		return ""
	}
	var newest civil.Date
	for _, d := range c.Decisions() {
		if d.Issued.After(newest) {
			newest = d.Issued
		}
	}
	revision := "statute"
	if !newest.IsZero() {
		revision = newest.String()
	}
	return revision + "+" + hex.EncodeToString(c.print[:])
}

// fingerprint is the beginning of the SHA-256 of the first day and of each day's kind, hours closed, provisional mark and, for
// a make-up day, the weekday it pays back.
func (c *Calendar) fingerprint() [fingerprintSize]byte {
	b := binary.BigEndian.AppendUint32(nil, uint32(c.base))
	for i, n := range c.reason {
		r := &c.reasons[n]
		mark := byte(r.kind) << 2
		if c.provisional[i+1] != c.provisional[i] {
			mark |= 1
		}
		if r.kind == SwappedWork { // which has the hours of the weekday it pays back
			b = append(b, 0xff, byte(r.pair.Weekday()))
		}
		if r.shutUntil == 0 {
			b = append(b, mark)
			continue
		}
		b = append(b, mark|2)
		b = binary.BigEndian.AppendUint32(b, uint32(r.shutFrom))
		b = binary.BigEndian.AppendUint32(b, uint32(r.shutUntil))
	}
	sum := sha256.Sum256(b)
	return [fingerprintSize]byte(sum[:fingerprintSize])
}
