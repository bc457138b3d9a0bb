package main

import (
	"encoding/csv"
	"fmt"
	"io"
	"math/rand/v2"
	"strconv"
	"strings"
	"time"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// The figures one commune published, which the dossiers are made to carry: everything on or before time, over 99 % early,
// 98,22 % fully online, over 89 % of those with a fee paid online.
const (
	total        = 10000
	onTime       = 62   // on the last day itself; the rest of what is resolved is early
	withdrawn    = 24   // taken back by the applicant
	fullOnline   = 9822 // online for a service fully online
	supplemented = 60   // once asked for more papers
	unpaidOf1000 = 105  // of the dossiers with a fee, how many of a thousand are not paid online
)

// dice is the one source of chance: PCG with a fixed seed, whose numbers are the same everywhere.
type dice struct{ source *rand.PCG }

// upTo returns a number from 0 up to and not including n.
func (d dice) upTo(n int) int { return int(d.source.Uint64() % uint64(n)) }

// choose marks n of the total dossiers.
func (d dice) choose(n int) []bool {
	marked := make([]bool, total)
	for n > 0 {
		if i := d.upTo(total); !marked[i] {
			marked[i] = true
			n--
		}
	}
	return marked
}

// maker makes dossiers one after another.
type maker struct {
	dice  dice
	clock *deadline.Clock
	out   *csv.Writer
	// what is special about the dossier of each number
	onTime, withdrawn, notFullOnline, supplemented []bool
}

func writeDossiers(w io.Writer) error {
	hours, err := deadline.ParseHours("07:30-11:30 13:30-17:00")
	if err != nil {
		return err
	}
	clock, err := deadline.NewClock(holiday.Vietnam(), hours)
	if err != nil {
		return err
	}
	m := &maker{dice: dice{rand.NewPCG(2024, 9822)}, clock: clock, out: csv.NewWriter(w)}
	m.onTime, m.withdrawn = m.dice.choose(onTime), m.dice.choose(withdrawn)
	m.notFullOnline, m.supplemented = m.dice.choose(total-fullOnline), m.dice.choose(supplemented)
	if err := m.write(); err != nil {
		return err
	}
	m.out.Flush()
	return m.out.Error()
}

// write spreads the dossiers evenly over the working days of 2024.
func (m *maker) write() error {
	if err := m.out.Write(strings.Split("MaHoSo,MaTTHC,MaLinhVuc,DonViXuLy,KenhThucHien,MucDo,NgayNopHoSo,NgayTiepNhan,NgayHenTra,"+
		"NgayKetThucXuLy,NgayTra,TrangThaiHoSo,LePhi,DuocThanhToanTrucTuyen,SoLanBoSung", ",")); err != nil {
		return err
	}
	first, last := civil.MustParseDate("2024-01-01"), civil.MustParseDate("2024-12-31")
	working, err := holiday.Vietnam().WorkingDaysBetween(first.AddDays(-1), last)
	if err != nil {
		return err
	}
	days, err := holiday.Vietnam().Days(first, last)
	if err != nil {
		return err
	}
	n, nth := 0, 0
	for day := range days {
		if !day.Worked() {
			continue
		}
		nth++
		for serial := 1; n < total*nth/working; serial++ {
			row, err := m.dossier(n, serial, day.Date)
			if err != nil {
				return err
			}
			if err := m.out.Write(row); err != nil {
				return err
			}
			n++
		}
	}
	return nil
}

// dossier makes the dossier of number n, the given serial of its day.
func (m *maker) dossier(n, serial int, day civil.Date) ([]string, error) {
	p := m.procedure()
	rule := deadline.Rule{Term: deadline.MustParseTerm(p.term), Basis: "synthetic"}
	received := m.officeTime(day)
	due, err := m.clock.Deadline(rule, received)
	if err != nil {
		return nil, err
	}
	supplements, start := 0, received
	if m.supplemented[n] {
		// More papers are asked for; once they are there the term starts again, and a new slip is given.
		supplements = 1
		back, err := holiday.Vietnam().AddWorkingDays(day, 1+m.dice.upTo(4))
		if err != nil {
			return nil, err
		}
		start = m.officeTime(back)
		if due, err = m.clock.Deadline(rule, start); err != nil {
			return nil, err
		}
	}
	finished, err := m.finish(n, start, due)
	if err != nil {
		return nil, err
	}
	status, returned := "10", stamp(finished.Add(time.Duration(5+m.dice.upTo(120))*time.Minute))
	if m.withdrawn[n] {
		status, returned = "7", ""
	}
	channel, level, submitted := m.channel(n, received)
	return []string{
		fmt.Sprintf("000.01.99.H99-%s-%04d", day.In(holiday.ICT).Format("060102"), serial),
		p.code, p.field, p.agency, channel, level, stamp(submitted), stamp(received),
		stamp(due.LastDay.In(holiday.ICT).Add(17 * time.Hour)), stamp(finished), returned, status,
		strconv.Itoa(p.fee), m.payment(p, channel), strconv.Itoa(supplements),
	}, nil
}

func (m *maker) procedure() procedure {
	at := m.dice.upTo(100)
	for _, p := range procedures() {
		if at -= p.share; at < 0 {
			return p
		}
	}
	panic("the shares of the procedures are not 100")
}

// officeTime returns an instant of the day's office hours, up to half an hour before they end.
func (m *maker) officeTime(day civil.Date) time.Time {
	minutes := m.dice.upTo(420)
	at := 7*60 + 30 + minutes
	if minutes >= 240 {
		at += 120 // the lunch break
	}
	return day.In(holiday.ICT).Add(time.Duration(at)*time.Minute + time.Duration(m.dice.upTo(60))*time.Second)
}

// finish returns when the dossier of number n ended: on its last day if that is its lot, else on an earlier day the office
// works, in either case after start.
func (m *maker) finish(n int, start time.Time, due deadline.Deadline) (time.Time, error) {
	day := holiday.DateOf(start)
	if m.onTime[n] {
		day = due.LastDay
	} else {
		working, err := holiday.Vietnam().WorkingDaysBetween(day, due.LastDay)
		if err != nil {
			return time.Time{}, err
		}
		if later := m.dice.upTo(working); later > 0 { // at most the day before the last
			if day, err = holiday.Vietnam().AddWorkingDays(day, later); err != nil {
				return time.Time{}, err
			}
		}
	}
	if day != holiday.DateOf(start) {
		return m.officeTime(day), nil
	}
	// On the same day: some time between then and half past five.
	closing := day.In(holiday.ICT).Add(17*time.Hour + 30*time.Minute)
	return start.Add(time.Duration(1+m.dice.upTo(int(closing.Sub(start)/time.Second)-1)) * time.Second), nil
}

// channel returns how the dossier was handed in, the level of its service, and when it was handed in: online ones also in
// the evening before.
func (m *maker) channel(n int, received time.Time) (channel, level string, submitted time.Time) {
	submitted = received
	if !m.notFullOnline[n] {
		return "2", "4", received.Add(-time.Duration(m.dice.upTo(14*60)) * time.Minute)
	}
	switch m.dice.upTo(5) {
	case 0:
		return "2", "3", received.Add(-time.Duration(m.dice.upTo(14*60)) * time.Minute)
	case 1:
		return "3", "4", submitted
	case 2:
		return "", "4", submitted // the portal counts an empty channel as direct
	}
	return "1", "4", submitted
}

// payment returns how a fee was paid, "0" where there is none.
func (m *maker) payment(p procedure, channel string) string {
	switch {
	case p.fee == 0:
		return "0"
	case channel != "2" || m.dice.upTo(1000) < unpaidOf1000-15:
		return "3"
	case m.dice.upTo(10) < 9:
		return "1"
	}
	return "2"
}

func stamp(t time.Time) string { return t.In(holiday.ICT).Format("20060102150405") }
