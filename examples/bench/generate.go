package main

import (
	"fmt"
	"io"
	"math/rand/v2"
	"strconv"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

const (
	header = "MaHoSo,DonViXuLy,MaTTHC,MaLinhVuc,KenhThucHien,MucDo,NgayTiepNhan,NgayHenTra,NgayKetThucXuLy,TrangThaiHoSo," +
		"DuocThanhToanTrucTuyen,LePhi,SoLanBoSung\n"
	agencyCount = 11000
	blockRows   = 1 << 14 // rows made from one seed
	badRows     = 100_000 // one row of so many is bad
)

// The year that dossiers are received in, and the last day that any date of them is on.
var (
	firstDay = civil.MustParseDate("2025-01-01")
	lastDay  = civil.MustParseDate("2025-12-31")
	endDay   = civil.MustParseDate("2026-06-30")
)

// maker makes files of made-up dossiers: a year of 11,000 agencies and 600 procedures, in the order of receipt. The same number of rows
// gives the same bytes.
type maker struct {
	rows       int
	badEvery   int // one row of so many is bad
	agencies   []string
	procedures []procedure
	dates      []string // of every day from firstDay on, as 20250101
	received   []int    // days of receipt in order, each as often as its share of the rows
	due        [longestLimit + 1][]int
}

// newMaker returns a maker of files of so many rows. The due dates are those that the library's clock counts.
func newMaker(rows int) (*maker, error) {
	m := &maker{rows: rows, badEvery: badRows, procedures: procedures()}
	for i := range agencyCount {
		m.agencies = append(m.agencies, fmt.Sprintf("000.%02d.%02d.H%02d", i/34/18, i/34%18, 1+i%34))
	}
	for d := firstDay; !d.After(endDay); d = d.AddDays(1) {
		year, month, day := d.Date()
		m.dates = append(m.dates, fmt.Sprintf("%04d%02d%02d", year, month, day))
	}
	clock, err := deadline.NewClock(holiday.Vietnam(), deadline.Hours{})
	if err != nil {
		return nil, err
	}
	days, err := holiday.Vietnam().Days(firstDay, lastDay)
	if err != nil {
		return nil, err
	}
	for day := range days {
		share := 1 // online, on a day off
		if day.Worked() {
			share = 20
		}
		at := day.Date.DaysSince(firstDay)
		for range share {
			m.received = append(m.received, at)
		}
		for n := 1; n <= longestLimit; n++ {
			rule := deadline.Rule{Term: deadline.Term{N: n, Unit: deadline.WorkingDay}}
			due, err := clock.Deadline(rule, holiday.Midnight(day.Date))
			if err != nil {
				return nil, err
			}
			m.due[n] = append(m.due[n], due.LastDay.DaysSince(firstDay))
		}
	}
	return m, nil
}

// write writes the file.
func (m *maker) write(w io.Writer) error {
	var b []byte
	for k := range m.blocks() {
		b = m.block(b[:0], k)
		if _, err := w.Write(b); err != nil {
			return err
		}
	}
	return nil
}

func (m *maker) blocks() int { return (m.rows + blockRows - 1) / blockRows }

// block appends block k of the file, the first with the header.
func (m *maker) block(b []byte, k int) []byte {
	if k == 0 {
		b = append(b, header...)
	}
	d := dice{rand.NewPCG(2025, uint64(k))}
	for i := k * blockRows; i < min((k+1)*blockRows, m.rows); i++ {
		one := m.dossier(i, d)
		if i%m.badEvery == m.badEvery/2 {
			one.spoil(i / m.badEvery)
		}
		b = m.append(b, &one)
	}
	return b
}

// append appends the row of a dossier.
func (m *maker) append(b []byte, d *made) []byte {
	if d.quoted {
		b = append(b, '"')
	}
	b = append(append(append(b, d.agency...), '-'), m.dates[d.received.day][2:]...)
	b = digits(append(b, '-'), d.serial, 4)
	if d.quoted {
		b = append(b, '"')
	}
	for _, s := range [...]string{d.agency, d.procedure.code, d.procedure.field} {
		b = append(append(b, ','), s...)
	}
	for _, n := range [...]int{d.channel, d.level} {
		b = strconv.AppendInt(append(b, ','), int64(n), 10)
	}
	for i, t := range [...]instant{d.received, d.due, d.finished} {
		b = append(b, ',')
		if d.badField == i+1 {
			b = append(b, d.badDate...)
		} else if t != none {
			b = append(b, m.dates[t.day]...)
			b = digits(b, t.second/3600*10000+t.second/60%60*100+t.second%60, 6)
		}
	}
	for _, n := range [...]int{d.status, d.payment} {
		b = strconv.AppendInt(append(b, ','), int64(n), 10)
	}
	b = append(append(b, ','), d.procedure.fee...)
	b = strconv.AppendInt(append(b, ','), int64(d.supplements), 10)
	return append(b, '\n')
}

// digits appends n in so many digits.
func digits(b []byte, n, width int) []byte {
	for range width {
		b = append(b, '0')
	}
	for i := len(b) - 1; n > 0; i, n = i-1, n/10 {
		b[i] = byte('0' + n%10)
	}
	return b
}
