package holiday

import (
	"time"

	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// ICT is the time zone of Vietnam (giờ Việt Nam), UTC+7 the whole year, fixed here so that no time zone database is
// needed (Decision 121-CP of 8/8/1967; the whole country since 13/6/1975). Do not assign to it.
var ICT = time.FixedZone("ICT", 7*60*60)

// DateOf returns the day of the instant t in Vietnam, whatever location t carries, or the zero Date when that is outside
// 0001-01-01 to 9999-12-31. It is the only way this library turns an instant into a day.
func DateOf(t time.Time) civil.Date { return civil.DateOf(t.In(ICT)) }
