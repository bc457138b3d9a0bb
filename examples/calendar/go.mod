module github.com/dunghan-vn/dunghan/examples/calendar

go 1.26

require (
	github.com/arran4/golang-ical v0.3.4
	github.com/dunghan-vn/dunghan v0.0.0
)

require github.com/rickar/cal/v2 v2.1.26 // indirect

replace github.com/dunghan-vn/dunghan => ../..
