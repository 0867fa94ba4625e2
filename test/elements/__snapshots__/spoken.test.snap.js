/* @web/test-runner snapshot v1 */
export const snapshots = {};

snapshots["pack-overview"] = 
`heading, Resource packs, level 2
group, View
button, Table, pressed
button, Cards, not pressed
button, Columns, has popup dialog
button, Refresh
list
listitem, level 1, position 1, set size 4
button, 3 Valid, Show only: Valid, not pressed
3
Valid
listitem, level 1, position 2, set size 4
button, 0 Expiring within 30 days, Show only: Expiring within 30 days, disabled, not pressed
0
Expiring within 30 days
listitem, level 1, position 3, set size 4
button, 1 At or below 15% left, Show only: At or below 15% left, not pressed
1
At or below 15% left
listitem, level 1, position 4, set size 4
button, – Left in packs that end within 30 days, Show only: Left in packs that end within 30 days, disabled, not pressed
–
Left in packs that end within 30 days
Product
combobox, Product, has popup listbox, not expanded
group, With packs
Tencent Real-Time Communication
(1)
SCF
(1)
Video on Demand
(1)
group, Other products
button, Products in range, has popup dialog
Name or ID
searchbox, Name or ID, placeholder Part of name, or full ID
Status
combobox, Status, has popup listbox, not expanded
Capacity mode
combobox, Capacity mode, has popup listbox, not expanded
Kind of pack
combobox, Kind of pack, has popup listbox, not expanded, disabled
Expires
combobox, Expires, has popup listbox, not expanded
grid, Resource packs, column count 18, multi-selectable, row count 4
rowgroup
row, Pack name / ID Product Subproduct Region / zone Status / capacity mode Unit Single period: remaining / total Single period: start / end Periods: remaining / total Total remaining / total Combo capacities Dynamic deduction attributes Effective / expiry time Invalid time Renewal method Auto-renewal period Forecast Operations, row index 1
columnheader, Pack name / ID, column index 1
button, Pack name / ID, Sort by Pack name / ID
button, Menu of column Pack name / ID, has popup menu
columnheader, Product, column index 2
Product
button, Menu of column Product, has popup menu
columnheader, Subproduct, column index 3
Subproduct
button, Menu of column Subproduct, has popup menu
columnheader, Region / zone, column index 4
Region / zone
button, Menu of column Region / zone, has popup menu
columnheader, Status / capacity mode, column index 5
button, Status / capacity mode, Sort by Status / capacity mode
button, Menu of column Status / capacity mode, has popup menu
columnheader, Unit, column index 6
Unit
button, Menu of column Unit, has popup menu
columnheader, Single period: remaining / total, column index 7
Single period: remaining / total
button, Menu of column Single period: remaining / total, has popup menu
columnheader, Single period: start / end, column index 8
Single period: start / end
button, Menu of column Single period: start / end, has popup menu
columnheader, Periods: remaining / total, column index 9
Periods: remaining / total
button, Menu of column Periods: remaining / total, has popup menu
columnheader, Total remaining / total, column index 10
Total remaining / total
button, Menu of column Total remaining / total, has popup menu
columnheader, Combo capacities, column index 11
Combo capacities
button, Menu of column Combo capacities, has popup menu
columnheader, Dynamic deduction attributes, column index 12
Dynamic deduction attributes
button, Menu of column Dynamic deduction attributes, has popup menu
columnheader, Effective / expiry time, column index 13
button, Effective / expiry time, Sort by Effective / expiry time
button, Menu of column Effective / expiry time, has popup menu
columnheader, Invalid time, column index 14
button, Invalid time, Sort by Invalid time
button, Menu of column Invalid time, has popup menu
columnheader, Renewal method, column index 15
Renewal method
button, Menu of column Renewal method, has popup menu
columnheader, Auto-renewal period, column index 16
Auto-renewal period
button, Menu of column Auto-renewal period, has popup menu
columnheader, Forecast, column index 17
Forecast
button, Menu of column Forecast, has popup menu
columnheader, Operations, column index 18
Operations
button, Menu of column Operations, has popup menu
rowgroup
row, 音视频通话套餐包 combo-calls 13% left Tencent Real-Time Communication Audio-Video Call Package – Valid Total decrement – – – – – Call minutes 26,912 / 60,000 min Call minutes: 26,912.000000000 min / 60,000.000000000 min Recording minutes 1,216.36666667 / 9,000 min Recording minutes: 1,216.366666670 min / 9,000.000000000 min Acceleration traffic 35.239 / 90 GB Acceleration traffic: 35.239000000 GB / 90.000000000 GB – Apr 9, 2026, 10:00:00
Oct 8, 2026, 23:59:59 – – – … Not renewable, not busy, row index 2
gridcell, 音视频通话套餐包 combo-calls 13% left, column index 1
button, 音视频通话套餐包, has popup dialog
combo-calls
meter, 13% left, min value 0, max value 100, current value 13% left
gridcell, Tencent Real-Time Communication, column index 2
gridcell, Audio-Video Call Package, column index 3
gridcell, –, column index 4
gridcell, Valid Total decrement, column index 5
Valid
One quota for the whole validity.
Total decrement
end, One quota for the whole validity.
gridcell, –, column index 6
gridcell, –, column index 7
–
gridcell, –, column index 8
gridcell, –, column index 9
gridcell, –, column index 10
–
gridcell, Call minutes 26,912 / 60,000 min Call minutes: 26,912.000000000 min / 60,000.000000000 min Recording minutes 1,216.36666667 / 9,000 min Recording minutes: 1,216.366666670 min / 9,000.000000000 min Acceleration traffic 35.239 / 90 GB Acceleration traffic: 35.239000000 GB / 90.000000000 GB, column index 11
Call minutes: 26,912.000000000 min / 60,000.000000000 min
Call minutes
strong
26,912
/
60,000 min
meter, Call minutes: 26,912.000000000 min / 60,000.000000000 min, min value 0, max value 100, current value Call minutes: 26,912.000000000 min / 60,000.000000000 min
end, Call minutes: 26,912.000000000 min / 60,000.000000000 min
Recording minutes: 1,216.366666670 min / 9,000.000000000 min
Recording minutes
strong
1,216.36666667
/
9,000 min
meter, Recording minutes: 1,216.366666670 min / 9,000.000000000 min, min value 0, max value 100, current value Recording minutes: 1,216.366666670 min / 9,000.000000000 min
end, Recording minutes: 1,216.366666670 min / 9,000.000000000 min
Acceleration traffic: 35.239000000 GB / 90.000000000 GB
Acceleration traffic
strong
35.239
/
90 GB
meter, Acceleration traffic: 35.239000000 GB / 90.000000000 GB, min value 0, max value 100, current value Acceleration traffic: 35.239000000 GB / 90.000000000 GB
end, Acceleration traffic: 35.239000000 GB / 90.000000000 GB
gridcell, –, column index 12
gridcell, Apr 9, 2026, 10:00:00
Oct 8, 2026, 23:59:59, column index 13
gridcell, –, column index 14
gridcell, –, column index 15
gridcell, –, column index 16
gridcell, …, column index 17
gridcell, Not renewable, column index 18
button, Not renewable, Total-decrement packs are not renewed. Buy a new one instead.
button, More for 音视频通话套餐包, has popup menu
row, Functions, monthly plan combo-functions 82% left SCF SCF - Package Plan – Valid Period decrement – – – 4 / 6 – Resource usage 84,903.1287 / 100,000 GBs Resource usage: 84,903.128700000 GBs / 100,000.000000000 GBs Invocations 24.6846 / 30 10k calls Invocations: 24.684600000 10k calls / 30.000000000 10k calls Outbound traffic 10.517077 / 12 GB Outbound traffic: 10.517077000 GB / 12.000000000 GB – Apr 13, 2026, 10:00:00
Oct 13, 2026, 10:00:00 – Automatic 1 month … Renewal, not busy, row index 3
gridcell, Functions, monthly plan combo-functions 82% left, column index 1
button, Functions, monthly plan, has popup dialog
combo-functions
meter, 82% left, min value 0, max value 100, current value 82% left
gridcell, SCF, column index 2
gridcell, SCF - Package Plan, column index 3
gridcell, –, column index 4
gridcell, Valid Period decrement, column index 5
Valid
A quota for each period. What is left of a period is not carried over.
Period decrement
end, A quota for each period. What is left of a period is not carried over.
gridcell, –, column index 6
gridcell, –, column index 7
–
gridcell, –, column index 8
gridcell, 4 / 6, column index 9
gridcell, –, column index 10
–
gridcell, Resource usage 84,903.1287 / 100,000 GBs Resource usage: 84,903.128700000 GBs / 100,000.000000000 GBs Invocations 24.6846 / 30 10k calls Invocations: 24.684600000 10k calls / 30.000000000 10k calls Outbound traffic 10.517077 / 12 GB Outbound traffic: 10.517077000 GB / 12.000000000 GB, column index 11
Resource usage: 84,903.128700000 GBs / 100,000.000000000 GBs
Resource usage
strong
84,903.1287
/
100,000 GBs
meter, Resource usage: 84,903.128700000 GBs / 100,000.000000000 GBs, min value 0, max value 100, current value Resource usage: 84,903.128700000 GBs / 100,000.000000000 GBs
end, Resource usage: 84,903.128700000 GBs / 100,000.000000000 GBs
Invocations: 24.684600000 10k calls / 30.000000000 10k calls
Invocations
strong
24.6846
/
30 10k calls
meter, Invocations: 24.684600000 10k calls / 30.000000000 10k calls, min value 0, max value 100, current value Invocations: 24.684600000 10k calls / 30.000000000 10k calls
end, Invocations: 24.684600000 10k calls / 30.000000000 10k calls
Outbound traffic: 10.517077000 GB / 12.000000000 GB
Outbound traffic
strong
10.517077
/
12 GB
meter, Outbound traffic: 10.517077000 GB / 12.000000000 GB, min value 0, max value 100, current value Outbound traffic: 10.517077000 GB / 12.000000000 GB
end, Outbound traffic: 10.517077000 GB / 12.000000000 GB
gridcell, –, column index 12
gridcell, Apr 13, 2026, 10:00:00
Oct 13, 2026, 10:00:00, column index 13
gridcell, –, column index 14
gridcell, Automatic, column index 15
gridcell, 1 month, column index 16
gridcell, …, column index 17
gridcell, Renewal, column index 18
button, Renewal
button, More for Functions, monthly plan, has popup menu
row, Video starter pack combo-starter 45% left Video on Demand Starter pack – Valid Total decrement – – – – – Storage 5,000 / 5,000 GB Storage: 5,000.000000000 GB / 5,000.000000000 GB Traffic 1,142.862 / 2,000 GB Traffic: 1,142.862000000 GB / 2,000.000000000 GB Transcoding 1,375.283333335 / 3,000 min Transcoding: 1,375.283333335 min / 3,000.000000000 min – May 9, 2026, 10:00:00
Nov 9, 2026, 10:00:00 – – – … Not renewable, not busy, row index 4
gridcell, Video starter pack combo-starter 45% left, column index 1
button, Video starter pack, has popup dialog
combo-starter
meter, 45% left, min value 0, max value 100, current value 45% left
gridcell, Video on Demand, column index 2
gridcell, Starter pack, column index 3
gridcell, –, column index 4
gridcell, Valid Total decrement, column index 5
Valid
One quota for the whole validity.
Total decrement
end, One quota for the whole validity.
gridcell, –, column index 6
gridcell, –, column index 7
–
gridcell, –, column index 8
gridcell, –, column index 9
gridcell, –, column index 10
–
gridcell, Storage 5,000 / 5,000 GB Storage: 5,000.000000000 GB / 5,000.000000000 GB Traffic 1,142.862 / 2,000 GB Traffic: 1,142.862000000 GB / 2,000.000000000 GB Transcoding 1,375.283333335 / 3,000 min Transcoding: 1,375.283333335 min / 3,000.000000000 min, column index 11
Storage: 5,000.000000000 GB / 5,000.000000000 GB
Storage
strong
5,000
/
5,000 GB
meter, Storage: 5,000.000000000 GB / 5,000.000000000 GB, min value 0, max value 100, current value Storage: 5,000.000000000 GB / 5,000.000000000 GB
end, Storage: 5,000.000000000 GB / 5,000.000000000 GB
Traffic: 1,142.862000000 GB / 2,000.000000000 GB
Traffic
strong
1,142.862
/
2,000 GB
meter, Traffic: 1,142.862000000 GB / 2,000.000000000 GB, min value 0, max value 100, current value Traffic: 1,142.862000000 GB / 2,000.000000000 GB
end, Traffic: 1,142.862000000 GB / 2,000.000000000 GB
Transcoding: 1,375.283333335 min / 3,000.000000000 min
Transcoding
strong
1,375.283333335
/
3,000 min
meter, Transcoding: 1,375.283333335 min / 3,000.000000000 min, min value 0, max value 100, current value Transcoding: 1,375.283333335 min / 3,000.000000000 min
end, Transcoding: 1,375.283333335 min / 3,000.000000000 min
gridcell, –, column index 12
gridcell, May 9, 2026, 10:00:00
Nov 9, 2026, 10:00:00, column index 13
gridcell, –, column index 14
gridcell, –, column index 15
gridcell, –, column index 16
gridcell, …, column index 17
gridcell, Not renewable, column index 18
button, Not renewable, Total-decrement packs are not renewed. Buy a new one instead.
button, More for Video starter pack, has popup menu
status
status
3 packs
Packs are listed while they are valid and for 3 months after they end. Products that are not in the list are managed in their own consoles.
Times in UTC+08:00`;
/* end snapshot pack-overview */

snapshots["deduction-table"] = 
`heading, Deduction details, level 2
Live query
Product
combobox, Product, trtc, has popup listbox, not expanded
group, With packs
Tencent Real-Time Communication
(1)
Video on Demand
(1)
group, Other products
Pack ID
combobox, Pack ID, has popup listbox, not expanded, 1 control
group, Usage start
Usage start
Mar 19, 2026
– Jun 18, 2026
combobox, Range, months3, has popup listbox, not expanded
Usage start: From, 2026-03-19
–
Usage start: To, 2026-06-18
Pack type
combobox, Pack type, has popup listbox, not expanded
button, More filters, has popup dialog
button, Where it went, not pressed
button, Why not taken, has popup dialog
button, Go to time, not pressed
button, Row details, not pressed
button, Export, has popup dialog
button, Columns, has popup dialog
button, Refresh
grid, Deductions, 408 rows, column count 17, multi-selectable, row count 409
rowgroup
row, Pack owner UIN Pack name / ID Product Subproduct Pack type Deduction time Remaining before Actual deduction Remaining after Deducted owner UIN Deducted product Deducted subproduct Billing item Original usage Deduction coefficient Usage start Usage end, row index 1
columnheader, Pack owner UIN, column index 1
button, Pack owner UIN, Sort by Pack owner UIN
button, Menu of column Pack owner UIN, has popup menu
columnheader, Pack name / ID, column index 2
button, Pack name / ID, Sort by Pack name / ID
button, Menu of column Pack name / ID, has popup menu
columnheader, Product, column index 3
button, Product, Sort by Product
button, Menu of column Product, has popup menu
columnheader, Subproduct, column index 4
button, Subproduct, Sort by Subproduct
button, Menu of column Subproduct, has popup menu
columnheader, Pack type, How the pack gives out its capacity., column index 5
button, Pack type, Sort by Pack type
How the pack gives out its capacity.
button, Menu of column Pack type, has popup menu
columnheader, Deduction time, column index 6, sorted in ascending order
button, Deduction time, Sort by Deduction time
button, Menu of column Deduction time, has popup menu
columnheader, Remaining before, What was left in the cycle of the deduction time before the deduction., column index 7
button, Remaining before, Sort by Remaining before
What was left in the cycle of the deduction time before the deduction.
button, Menu of column Remaining before, has popup menu
columnheader, Actual deduction, What was taken from the pack, in its unit., column index 8
button, Actual deduction, Sort by Actual deduction
What was taken from the pack, in its unit.
button, Menu of column Actual deduction, has popup menu
columnheader, Remaining after, What was left in the cycle of the deduction time after the deduction., column index 9
button, Remaining after, Sort by Remaining after
What was left in the cycle of the deduction time after the deduction.
button, Menu of column Remaining after, has popup menu
columnheader, Deducted owner UIN, column index 10
button, Deducted owner UIN, Sort by Deducted owner UIN
button, Menu of column Deducted owner UIN, has popup menu
columnheader, Deducted product, column index 11
button, Deducted product, Sort by Deducted product
button, Menu of column Deducted product, has popup menu
columnheader, Deducted subproduct, column index 12
button, Deducted subproduct, Sort by Deducted subproduct
button, Menu of column Deducted subproduct, has popup menu
columnheader, Billing item, column index 13
button, Billing item, Sort by Billing item
button, Menu of column Billing item, has popup menu
columnheader, Original usage, column index 14
button, Original usage, Sort by Original usage
button, Menu of column Original usage, has popup menu
columnheader, Deduction coefficient, column index 15
button, Deduction coefficient, Sort by Deduction coefficient
button, Menu of column Deduction coefficient, has popup menu
columnheader, Usage start, column index 16
button, Usage start, Sort by Usage start
button, Menu of column Usage start, has popup menu
columnheader, Usage end, column index 17
button, Usage end, Sort by Usage end
button, Menu of column Usage end, has popup menu
rowgroup
row, 100012345678 音视频通话套餐包
combo-calls Tencent Real-Time Communication Audio-Video Call Package Total decrement Apr 11, 2026, 06:02:00 60,000.000000000 min 90.000000000 min 59,910.000000000 min 100012345678 Tencent Real-Time Communication TRTC - SD video call SD video call duration 2,700.000000000 s 2.000000000 Apr 11, 2026, 00:00:00 Apr 11, 2026, 06:02:00, not busy, row index 2
gridcell, 100012345678, column index 1
gridcell, 音视频通话套餐包
combo-calls, column index 2
gridcell, Tencent Real-Time Communication, column index 3
gridcell, Audio-Video Call Package, column index 4
gridcell, Total decrement, column index 5
gridcell, Apr 11, 2026, 06:02:00, column index 6
gridcell, 60,000.000000000 min, column index 7
gridcell, 90.000000000 min, column index 8
gridcell, 59,910.000000000 min, column index 9
gridcell, 100012345678, column index 10
gridcell, Tencent Real-Time Communication, column index 11
gridcell, TRTC - SD video call, column index 12
gridcell, SD video call duration, column index 13
gridcell, 2,700.000000000 s, column index 14
gridcell, 2.000000000, column index 15
gridcell, Apr 11, 2026, 00:00:00, column index 16
gridcell, Apr 11, 2026, 06:02:00, column index 17
row, 100012345678 音视频通话套餐包
combo-calls Tencent Real-Time Communication Audio-Video Call Package Total decrement Apr 11, 2026, 12:02:00 59,910.000000000 min 64.000000000 min 59,846.000000000 min 100012345678 Tencent Real-Time Communication TRTC - SD video call SD video call duration 1,920.000000000 s 2.000000000 Apr 11, 2026, 00:00:00 Apr 11, 2026, 12:02:00, not busy, row index 3
gridcell, 100012345678, column index 1
gridcell, 音视频通话套餐包
combo-calls, column index 2
gridcell, Tencent Real-Time Communication, column index 3
gridcell, Audio-Video Call Package, column index 4
gridcell, Total decrement, column index 5
gridcell, Apr 11, 2026, 12:02:00, column index 6
gridcell, 59,910.000000000 min, column index 7
gridcell, 64.000000000 min, column index 8
gridcell, 59,846.000000000 min, column index 9
gridcell, 100012345678, column index 10
gridcell, Tencent Real-Time Communication, column index 11
gridcell, TRTC - SD video call, column index 12
gridcell, SD video call duration, column index 13
gridcell, 1,920.000000000 s, column index 14
gridcell, 2.000000000, column index 15
gridcell, Apr 11, 2026, 00:00:00, column index 16
gridcell, Apr 11, 2026, 12:02:00, column index 17
row, 100012345678 音视频通话套餐包
combo-calls Tencent Real-Time Communication Audio-Video Call Package Total decrement Apr 11, 2026, 18:02:00 59,846.000000000 min 84.000000000 min 59,762.000000000 min 100012345678 Tencent Real-Time Communication TRTC - SD video call SD video call duration 2,520.000000000 s 2.000000000 Apr 11, 2026, 00:00:00 Apr 11, 2026, 18:02:00, not busy, row index 4
gridcell, 100012345678, column index 1
gridcell, 音视频通话套餐包
combo-calls, column index 2
gridcell, Tencent Real-Time Communication, column index 3
gridcell, Audio-Video Call Package, column index 4
gridcell, Total decrement, column index 5
gridcell, Apr 11, 2026, 18:02:00, column index 6
gridcell, 59,846.000000000 min, column index 7
gridcell, 84.000000000 min, column index 8
gridcell, 59,762.000000000 min, column index 9
gridcell, 100012345678, column index 10
gridcell, Tencent Real-Time Communication, column index 11
gridcell, TRTC - SD video call, column index 12
gridcell, SD video call duration, column index 13
gridcell, 2,520.000000000 s, column index 14
gridcell, 2.000000000, column index 15
gridcell, Apr 11, 2026, 00:00:00, column index 16
gridcell, Apr 11, 2026, 18:02:00, column index 17
row, 100012345678 音视频通话套餐包
combo-calls Tencent Real-Time Communication Audio-Video Call Package Total decrement Apr 12, 2026, 00:02:00 59,762.000000000 min 104.000000000 min 59,658.000000000 min 100012345678 Tencent Real-Time Communication TRTC - SD video call SD video call duration 3,120.000000000 s 2.000000000 Apr 11, 2026, 00:00:00 Apr 12, 2026, 00:00:00, not busy, row index 5
gridcell, 100012345678, column index 1
gridcell, 音视频通话套餐包
combo-calls, column index 2
gridcell, Tencent Real-Time Communication, column index 3
gridcell, Audio-Video Call Package, column index 4
gridcell, Total decrement, column index 5
gridcell, Apr 12, 2026, 00:02:00, column index 6
gridcell, 59,762.000000000 min, column index 7
gridcell, 104.000000000 min, column index 8
gridcell, 59,658.000000000 min, column index 9
gridcell, 100012345678, column index 10
gridcell, Tencent Real-Time Communication, column index 11
gridcell, TRTC - SD video call, column index 12
gridcell, SD video call duration, column index 13
gridcell, 3,120.000000000 s, column index 14
gridcell, 2.000000000, column index 15
gridcell, Apr 11, 2026, 00:00:00, column index 16
gridcell, Apr 12, 2026, 00:00:00, column index 17
row, 100012345678 音视频通话套餐包
combo-calls Tencent Real-Time Communication Audio-Video Call Package Total decrement Apr 12, 2026, 04:10:46 9,000.000000000 min 80.783333333 min 8,919.216666667 min 100012345678 Tencent Real-Time Communication Recording & mixing duration pack Recording and mixing duration 4,847.000000000 s 1.000000000 Apr 11, 2026, 00:00:00 Apr 12, 2026, 00:00:00, not busy, row index 6
gridcell, 100012345678, column index 1
gridcell, 音视频通话套餐包
combo-calls, column index 2
gridcell, Tencent Real-Time Communication, column index 3
gridcell, Audio-Video Call Package, column index 4
gridcell, Total decrement, column index 5
gridcell, Apr 12, 2026, 04:10:46, column index 6
gridcell, 9,000.000000000 min, column index 7
gridcell, 80.783333333 min, column index 8
gridcell, 8,919.216666667 min, column index 9
gridcell, 100012345678, column index 10
gridcell, Tencent Real-Time Communication, column index 11
gridcell, Recording & mixing duration pack, column index 12
gridcell, Recording and mixing duration, column index 13
gridcell, 4,847.000000000 s, column index 14
gridcell, 1.000000000, column index 15
gridcell, Apr 11, 2026, 00:00:00, column index 16
gridcell, Apr 12, 2026, 00:00:00, column index 17
row, 100012345678 音视频通话套餐包
combo-calls Tencent Real-Time Communication Audio-Video Call Package Total decrement Apr 12, 2026, 04:10:46 90.000000000 GB 0.590000000 GB 89.410000000 GB 100012345678 Tencent Real-Time Communication A/V private network acceleration Private network acceleration 0.590000000 GB 1.000000000 Apr 11, 2026, 00:00:00 Apr 12, 2026, 00:00:00, not busy, row index 7
gridcell, 100012345678, column index 1
gridcell, 音视频通话套餐包
combo-calls, column index 2
gridcell, Tencent Real-Time Communication, column index 3
gridcell, Audio-Video Call Package, column index 4
gridcell, Total decrement, column index 5
gridcell, Apr 12, 2026, 04:10:46, column index 6
gridcell, 90.000000000 GB, column index 7
gridcell, 0.590000000 GB, column index 8
gridcell, 89.410000000 GB, column index 9
gridcell, 100012345678, column index 10
gridcell, Tencent Real-Time Communication, column index 11
gridcell, A/V private network acceleration, column index 12
gridcell, Private network acceleration, column index 13
gridcell, 0.590000000 GB, column index 14
gridcell, 1.000000000, column index 15
gridcell, Apr 11, 2026, 00:00:00, column index 16
gridcell, Apr 12, 2026, 00:00:00, column index 17
row, 100012345678 音视频通话套餐包
combo-calls Tencent Real-Time Communication Audio-Video Call Package Total decrement Apr 12, 2026, 06:02:00 59,658.000000000 min 82.000000000 min 59,576.000000000 min 100012345678 Tencent Real-Time Communication TRTC - SD video call SD video call duration 2,460.000000000 s 2.000000000 Apr 12, 2026, 00:00:00 Apr 12, 2026, 06:02:00, not busy, row index 8
gridcell, 100012345678, column index 1
gridcell, 音视频通话套餐包
combo-calls, column index 2
gridcell, Tencent Real-Time Communication, column index 3
gridcell, Audio-Video Call Package, column index 4
gridcell, Total decrement, column index 5
gridcell, Apr 12, 2026, 06:02:00, column index 6
gridcell, 59,658.000000000 min, column index 7
gridcell, 82.000000000 min, column index 8
gridcell, 59,576.000000000 min, column index 9
gridcell, 100012345678, column index 10
gridcell, Tencent Real-Time Communication, column index 11
gridcell, TRTC - SD video call, column index 12
gridcell, SD video call duration, column index 13
gridcell, 2,460.000000000 s, column index 14
gridcell, 2.000000000, column index 15
gridcell, Apr 12, 2026, 00:00:00, column index 16
gridcell, Apr 12, 2026, 06:02:00, column index 17
row, 100012345678 音视频通话套餐包
combo-calls Tencent Real-Time Communication Audio-Video Call Package Total decrement Apr 12, 2026, 12:02:00 59,576.000000000 min 60.000000000 min 59,516.000000000 min 100012345678 Tencent Real-Time Communication TRTC - SD video call SD video call duration 1,800.000000000 s 2.000000000 Apr 12, 2026, 00:00:00 Apr 12, 2026, 12:02:00, not busy, row index 9
gridcell, 100012345678, column index 1
gridcell, 音视频通话套餐包
combo-calls, column index 2
gridcell, Tencent Real-Time Communication, column index 3
gridcell, Audio-Video Call Package, column index 4
gridcell, Total decrement, column index 5
gridcell, Apr 12, 2026, 12:02:00, column index 6
gridcell, 59,576.000000000 min, column index 7
gridcell, 60.000000000 min, column index 8
gridcell, 59,516.000000000 min, column index 9
gridcell, 100012345678, column index 10
gridcell, Tencent Real-Time Communication, column index 11
gridcell, TRTC - SD video call, column index 12
gridcell, SD video call duration, column index 13
gridcell, 1,800.000000000 s, column index 14
gridcell, 2.000000000, column index 15
gridcell, Apr 12, 2026, 00:00:00, column index 16
gridcell, Apr 12, 2026, 12:02:00, column index 17
row, 100012345678 音视频通话套餐包
combo-calls Tencent Real-Time Communication Audio-Video Call Package Total decrement Apr 12, 2026, 18:02:00 59,516.000000000 min 70.000000000 min 59,446.000000000 min 100012345678 Tencent Real-Time Communication TRTC - SD video call SD video call duration 2,100.000000000 s 2.000000000 Apr 12, 2026, 00:00:00 Apr 12, 2026, 18:02:00, not busy, row index 10
gridcell, 100012345678, column index 1
gridcell, 音视频通话套餐包
combo-calls, column index 2
gridcell, Tencent Real-Time Communication, column index 3
gridcell, Audio-Video Call Package, column index 4
gridcell, Total decrement, column index 5
gridcell, Apr 12, 2026, 18:02:00, column index 6
gridcell, 59,516.000000000 min, column index 7
gridcell, 70.000000000 min, column index 8
gridcell, 59,446.000000000 min, column index 9
gridcell, 100012345678, column index 10
gridcell, Tencent Real-Time Communication, column index 11
gridcell, TRTC - SD video call, column index 12
gridcell, SD video call duration, column index 13
gridcell, 2,100.000000000 s, column index 14
gridcell, 2.000000000, column index 15
gridcell, Apr 12, 2026, 00:00:00, column index 16
gridcell, Apr 12, 2026, 18:02:00, column index 17
row, 100012345678 音视频通话套餐包
combo-calls Tencent Real-Time Communication Audio-Video Call Package Total decrement Apr 13, 2026, 00:02:00 59,446.000000000 min 74.000000000 min 59,372.000000000 min 100012345678 Tencent Real-Time Communication TRTC - SD video call SD video call duration 2,220.000000000 s 2.000000000 Apr 12, 2026, 00:00:00 Apr 13, 2026, 00:00:00, not busy, row index 11
gridcell, 100012345678, column index 1
gridcell, 音视频通话套餐包
combo-calls, column index 2
gridcell, Tencent Real-Time Communication, column index 3
gridcell, Audio-Video Call Package, column index 4
gridcell, Total decrement, column index 5
gridcell, Apr 13, 2026, 00:02:00, column index 6
gridcell, 59,446.000000000 min, column index 7
gridcell, 74.000000000 min, column index 8
gridcell, 59,372.000000000 min, column index 9
gridcell, 100012345678, column index 10
gridcell, Tencent Real-Time Communication, column index 11
gridcell, TRTC - SD video call, column index 12
gridcell, SD video call duration, column index 13
gridcell, 2,220.000000000 s, column index 14
gridcell, 2.000000000, column index 15
gridcell, Apr 12, 2026, 00:00:00, column index 16
gridcell, Apr 13, 2026, 00:00:00, column index 17
row, 100012345678 音视频通话套餐包
combo-calls Tencent Real-Time Communication Audio-Video Call Package Total decrement Apr 13, 2026, 04:10:46 8,919.216666667 min 63.450000000 min 8,855.766666667 min 100012345678 Tencent Real-Time Communication Recording & mixing duration pack Recording and mixing duration 3,807.000000000 s 1.000000000 Apr 12, 2026, 00:00:00 Apr 13, 2026, 00:00:00, not busy, row index 12
gridcell, 100012345678, column index 1
gridcell, 音视频通话套餐包
combo-calls, column index 2
gridcell, Tencent Real-Time Communication, column index 3
gridcell, Audio-Video Call Package, column index 4
gridcell, Total decrement, column index 5
gridcell, Apr 13, 2026, 04:10:46, column index 6
gridcell, 8,919.216666667 min, column index 7
gridcell, 63.450000000 min, column index 8
gridcell, 8,855.766666667 min, column index 9
gridcell, 100012345678, column index 10
gridcell, Tencent Real-Time Communication, column index 11
gridcell, Recording & mixing duration pack, column index 12
gridcell, Recording and mixing duration, column index 13
gridcell, 3,807.000000000 s, column index 14
gridcell, 1.000000000, column index 15
gridcell, Apr 12, 2026, 00:00:00, column index 16
gridcell, Apr 13, 2026, 00:00:00, column index 17
row, 100012345678 音视频通话套餐包
combo-calls Tencent Real-Time Communication Audio-Video Call Package Total decrement Apr 13, 2026, 04:10:46 89.410000000 GB 0.375000000 GB 89.035000000 GB 100012345678 Tencent Real-Time Communication A/V private network acceleration Private network acceleration 0.375000000 GB 1.000000000 Apr 12, 2026, 00:00:00 Apr 13, 2026, 00:00:00, not busy, row index 13
gridcell, 100012345678, column index 1
gridcell, 音视频通话套餐包
combo-calls, column index 2
gridcell, Tencent Real-Time Communication, column index 3
gridcell, Audio-Video Call Package, column index 4
gridcell, Total decrement, column index 5
gridcell, Apr 13, 2026, 04:10:46, column index 6
gridcell, 89.410000000 GB, column index 7
gridcell, 0.375000000 GB, column index 8
gridcell, 89.035000000 GB, column index 9
gridcell, 100012345678, column index 10
gridcell, Tencent Real-Time Communication, column index 11
gridcell, A/V private network acceleration, column index 12
gridcell, Private network acceleration, column index 13
gridcell, 0.375000000 GB, column index 14
gridcell, 1.000000000, column index 15
gridcell, Apr 12, 2026, 00:00:00, column index 16
gridcell, Apr 13, 2026, 00:00:00, column index 17
row, 100012345678 音视频通话套餐包
combo-calls Tencent Real-Time Communication Audio-Video Call Package Total decrement Apr 13, 2026, 06:02:00 59,372.000000000 min 112.000000000 min 59,260.000000000 min 100012345678 Tencent Real-Time Communication TRTC - SD video call SD video call duration 3,360.000000000 s 2.000000000 Apr 13, 2026, 00:00:00 Apr 13, 2026, 06:02:00, not busy, row index 14
gridcell, 100012345678, column index 1
gridcell, 音视频通话套餐包
combo-calls, column index 2
gridcell, Tencent Real-Time Communication, column index 3
gridcell, Audio-Video Call Package, column index 4
gridcell, Total decrement, column index 5
gridcell, Apr 13, 2026, 06:02:00, column index 6
gridcell, 59,372.000000000 min, column index 7
gridcell, 112.000000000 min, column index 8
gridcell, 59,260.000000000 min, column index 9
gridcell, 100012345678, column index 10
gridcell, Tencent Real-Time Communication, column index 11
gridcell, TRTC - SD video call, column index 12
gridcell, SD video call duration, column index 13
gridcell, 3,360.000000000 s, column index 14
gridcell, 2.000000000, column index 15
gridcell, Apr 13, 2026, 00:00:00, column index 16
gridcell, Apr 13, 2026, 06:02:00, column index 17
row, 100012345678 音视频通话套餐包
combo-calls Tencent Real-Time Communication Audio-Video Call Package Total decrement Apr 13, 2026, 12:02:00 59,260.000000000 min 142.000000000 min 59,118.000000000 min 100012345678 Tencent Real-Time Communication TRTC - SD video call SD video call duration 4,260.000000000 s 2.000000000 Apr 13, 2026, 00:00:00 Apr 13, 2026, 12:02:00, not busy, row index 15
gridcell, 100012345678, column index 1
gridcell, 音视频通话套餐包
combo-calls, column index 2
gridcell, Tencent Real-Time Communication, column index 3
gridcell, Audio-Video Call Package, column index 4
gridcell, Total decrement, column index 5
gridcell, Apr 13, 2026, 12:02:00, column index 6
gridcell, 59,260.000000000 min, column index 7
gridcell, 142.000000000 min, column index 8
gridcell, 59,118.000000000 min, column index 9
gridcell, 100012345678, column index 10
gridcell, Tencent Real-Time Communication, column index 11
gridcell, TRTC - SD video call, column index 12
gridcell, SD video call duration, column index 13
gridcell, 4,260.000000000 s, column index 14
gridcell, 2.000000000, column index 15
gridcell, Apr 13, 2026, 00:00:00, column index 16
gridcell, Apr 13, 2026, 12:02:00, column index 17
row, 100012345678 音视频通话套餐包
combo-calls Tencent Real-Time Communication Audio-Video Call Package Total decrement Apr 13, 2026, 18:02:00 59,118.000000000 min 112.000000000 min 59,006.000000000 min 100012345678 Tencent Real-Time Communication TRTC - SD video call SD video call duration 3,360.000000000 s 2.000000000 Apr 13, 2026, 00:00:00 Apr 13, 2026, 18:02:00, not busy, row index 16
gridcell, 100012345678, column index 1
gridcell, 音视频通话套餐包
combo-calls, column index 2
gridcell, Tencent Real-Time Communication, column index 3
gridcell, Audio-Video Call Package, column index 4
gridcell, Total decrement, column index 5
gridcell, Apr 13, 2026, 18:02:00, column index 6
gridcell, 59,118.000000000 min, column index 7
gridcell, 112.000000000 min, column index 8
gridcell, 59,006.000000000 min, column index 9
gridcell, 100012345678, column index 10
gridcell, Tencent Real-Time Communication, column index 11
gridcell, TRTC - SD video call, column index 12
gridcell, SD video call duration, column index 13
gridcell, 3,360.000000000 s, column index 14
gridcell, 2.000000000, column index 15
gridcell, Apr 13, 2026, 00:00:00, column index 16
gridcell, Apr 13, 2026, 18:02:00, column index 17
row, 100012345678 音视频通话套餐包
combo-calls Tencent Real-Time Communication Audio-Video Call Package Total decrement Apr 14, 2026, 00:02:00 59,006.000000000 min 114.000000000 min 58,892.000000000 min 100012345678 Tencent Real-Time Communication TRTC - SD video call SD video call duration 3,420.000000000 s 2.000000000 Apr 13, 2026, 00:00:00 Apr 14, 2026, 00:00:00, not busy, row index 17
gridcell, 100012345678, column index 1
gridcell, 音视频通话套餐包
combo-calls, column index 2
gridcell, Tencent Real-Time Communication, column index 3
gridcell, Audio-Video Call Package, column index 4
gridcell, Total decrement, column index 5
gridcell, Apr 14, 2026, 00:02:00, column index 6
gridcell, 59,006.000000000 min, column index 7
gridcell, 114.000000000 min, column index 8
gridcell, 58,892.000000000 min, column index 9
gridcell, 100012345678, column index 10
gridcell, Tencent Real-Time Communication, column index 11
gridcell, TRTC - SD video call, column index 12
gridcell, SD video call duration, column index 13
gridcell, 3,420.000000000 s, column index 14
gridcell, 2.000000000, column index 15
gridcell, Apr 13, 2026, 00:00:00, column index 16
gridcell, Apr 14, 2026, 00:00:00, column index 17
status
status
408 rows
button, 100 rows checked, all add up, has popup dialog
By usage start, up to 3 months back. 50,000 rows at most are listed; an export has all.
Times in UTC+08:00`;
/* end snapshot deduction-table */

snapshots["usage-chart"] = 
`heading, Usage, level 2
group, Chart
button, Stacked bars, pressed
button, Lines, not pressed
button, Share of each, not pressed
button, Burn-down of a pack, not pressed
button, Table, not pressed
group
Download
button, Picture (PNG)
button, Table (CSV)
button, Refresh
Product
combobox, Product, mps, has popup listbox, not expanded
group, With packs
Media Processing Service
(6)
group, Other products
Task type
combobox, Task type, Transcode, has popup listbox, not expanded
Region
combobox, Region, ap-guangzhou, has popup listbox, not expanded
Range
combobox, Range, 30d, has popup listbox, not expanded
group, Measure
button, Usage, pressed
button, Tasks, not pressed
group, By
button, Day, pressed
button, Week, not pressed
button, Month, not pressed
status
Transcoding in Guangzhou, May 20 – Jun 18, 2026 · Total 701.94 h
not busy
term
Total
definition, 2,526,975 s
701.94 h
term
Daily average
definition
24.20 h
term
Peak day
definition, 113,167 s
31.44 h
Jun 17
term
Against the 30 days before
definition, 2,446,251 s → 2,526,975 s
3.3% more
definition
button, Show in chart
end, not busy
figure, not busy
caption
strong
Transcoding in Guangzhou, May 20 – Jun 18, 2026
Steady: about as much a day in the second half as in the first.
Default task type and region. Other usage is not in this chart.
Data on 29 of 30 days
Hold and drag to zoom in
image, Transcoding in Guangzhou, May 20 – Jun 18, 2026: 701.94 h in all, 24.20 h a day on average. The most was 31.44 h on Jun 17, 2026. 3.3% more than in the 30 days before. Steady: about as much a day in the second half as in the first. 1 day has no data.
slider, Place in the chart. Shift and arrow keys select several, Enter zooms in., orientated horizontally, max value 29, min value 0, current value Thu, Jun 18, 2026: Not over yet, No data
list, Series
listitem, level 1, position 1, set size 8
button, Standard.H264.HD 324.45 h 46%, Hide Standard.H264.HD · 1,168,002 s, pressed
Standard.
H264.
HD
324.45 h
46%
button, Show only Standard.H264.HD
Only
listitem, level 1, position 2, set size 8
button, Audio 181.40 h 26%, Hide Audio · 653,044 s, pressed
Audio
181.40 h
26%
button, Show only Audio
Only
listitem, level 1, position 3, set size 8
button, Standard.H264.FHD 85.37 h 12%, Hide Standard.H264.FHD · 307,330 s, pressed
Standard.
H264.
FHD
85.37 h
12%
button, Show only Standard.H264.FHD
Only
listitem, level 1, position 4, set size 8
button, Remuxing 65.97 h 9%, Hide Remuxing · 237,498 s, pressed
Remuxing
65.97 h
9%
button, Show only Remuxing
Only
listitem, level 1, position 5, set size 8
button, Standard.H265.FHD 21.13 h 3%, Hide Standard.H265.FHD · 76,080 s, pressed
Standard.
H265.
FHD
21.13 h
3%
button, Show only Standard.H265.FHD
Only
listitem, level 1, position 6, set size 8
button, TESHD-10.H264.FHD 11.90 h 2%, Hide TESHD-10.H264.FHD · 42,832 s, pressed
TESHD-
10.
H264.
FHD
11.90 h
2%
button, Show only TESHD-10.H264.FHD
Only
listitem, level 1, position 7, set size 8
button, TESHD-10.H265.HD 9.20 h 1%, Hide TESHD-10.H265.HD · 33,105 s, pressed
TESHD-
10.
H265.
HD
9.20 h
1%
button, Show only TESHD-10.H265.HD
Only
listitem, level 1, position 8, set size 8
button, 2 others 2.52 h <1%, Hide 2 others · 9,084 s, pressed
2 others
2.52 h
<1%
button, Show only 2 others
Only
button, Name the others
Up to 365 days back
As of Jun 18, 2026, 14:30:00
Days in UTC+08:00`;
/* end snapshot usage-chart */

snapshots["renewal-settings"] = 
`heading, Renewal settings, level 2
button, Refresh
region, Pack
heading, Ends this week, level 3
Valid
button, Alerts, has popup dialog
button, Refund, has popup dialog
paragraph
TokenHub
·
Token Plan - Enterprise Edition
·
plan-week
paragraph
Expires
strong
Jun 24, 2026, 09:00:00
in 6 days
form, not busy
group, When the pack ends
When the pack ends
heading, When the pack ends, level 3
end, When the pack ends
radio, Automatic Current On the day of expiry the account is charged and the pack goes on. Can be changed until Jun 23, 2026, 09:00:00., On the day of expiry the account is charged and the pack goes on. Can be changed until Jun 23, 2026, 09:00:00., not checked, position 1, set size 3
strong
Automatic
Current
On the day of expiry the account is charged and the pack goes on.
Can be changed until Jun 23, 2026, 09:00:00.
Renew for
combobox, Renew for, 0, has popup listbox, not expanded
group, Months
group, Years
paragraph
What will happen
term
Next charge
definition
strong
CN¥120.00
term
Charged
definition
Jun 24, 2026, 00:00:00
term
New expiry
definition
Jul 24, 2026, 09:00:00
term
Account balance
definition
CN¥60.00
CN¥60.00 short
paragraph
If the balance is too low on that day, the charge is tried again once a day. If no attempt succeeds, the pack ends.
radio, Manual You are reminded before the pack ends, and renew it yourself. If you do not, it ends., You are reminded before the pack ends, and renew it yourself. If you do not, it ends., not checked, position 2, set size 3
strong
Manual
You are reminded before the pack ends, and renew it yourself. If you do not, it ends.
radio, Not renewed The pack ends on its day of expiry. There are no reminders., The pack ends on its day of expiry. There are no reminders., not checked, position 3, set size 3
strong
Not renewed
The pack ends on its day of expiry. There are no reminders.
button, Save, disabled
region, Renew now, not busy
heading, Renew now, level 3
paragraph
Charged to the account at once. The new period follows the present one.
Renew for
combobox, Renew for, 0, has popup listbox, not expanded
group, Months
group, Years
term
To pay
definition
strong
CN¥120.00
term
New expiry
definition
Jul 24, 2026, 09:00:00
term
Account balance
definition
CN¥60.00
CN¥60.00 short
button, Renew now…, not busy, disabled, has popup dialog
paragraph
The account balance is too low.
region, Attempts
heading, Attempts, level 3
term
Next charge
definition
Jun 24, 2026, 00:00:00
term
Last attempt
definition
None so far
Times in UTC+08:00
status`;
/* end snapshot renewal-settings */

snapshots["export-records"] = 
`heading, Export records, level 2
button, Refresh
File type
combobox, File type, has popup listbox, not expanded
State
combobox, State, has popup listbox, not expanded
heading, No exports yet, level 3
paragraph
Files that are asked for in the deduction details are listed here.
0 records, newest first
status
Times in UTC+08:00`;
/* end snapshot export-records */

snapshots["plugin-list"] = 
`heading, Mini program plug-ins, level 2
button, Refresh
grid, Mini program plug-ins, column count 7, multi-selectable, row count 6
rowgroup
row, Application type Mini program APPID Review Start / purchase time Expiry time Operations, row index 1
columnheader, Application type, column index 1
button, Application type, Sort by Application type
columnheader, Mini program, column index 2
button, Mini program, Sort by Mini program
columnheader, APPID, column index 3
APPID
columnheader, Review, column index 4
button, Review, Sort by Review
columnheader, Start / purchase time, column index 5
button, Start / purchase time, Sort by Start / purchase time
columnheader, Expiry time, column index 6
button, Expiry time, Sort by Expiry time
columnheader, Operations, column index 7
Operations
rowgroup
row, 直播 - 电商 Lumen Outlet wx77aa88bb99cc00dd Under review Applied Jun 14, 2026 – –, not busy, row index 2
gridcell, 直播 - 电商, column index 1
gridcell, Lumen Outlet, column index 2
gridcell, wx77aa88bb99cc00dd, column index 3
gridcell, Under review Applied Jun 14, 2026, column index 4
Under review
Applied Jun 14, 2026
gridcell, –, column index 5
gridcell, –, column index 6
gridcell, column index 7
row, 直播 - 泛娱乐 流明现场 wx0c1d2e3f4a5b6c7d Payment due Applied Jun 6, 2026 – – Buy : 流明现场, not busy, row index 3
gridcell, 直播 - 泛娱乐, column index 1
gridcell, 流明现场, column index 2
gridcell, wx0c1d2e3f4a5b6c7d, column index 3
gridcell, Payment due Applied Jun 6, 2026, column index 4
Payment due
Applied Jun 6, 2026
gridcell, –, column index 5
gridcell, –, column index 6
gridcell, Buy : 流明现场, column index 7
link, Buy : 流明现场
Buy
:
流明现场
row, 直播 - 金融 流明财经 wx5566778899aabbcc Rejected Applied Apr 29, 2026 – –, not busy, row index 4
gridcell, 直播 - 金融, column index 1
gridcell, 流明财经, column index 2
gridcell, wx5566778899aabbcc, column index 3
gridcell, Rejected Applied Apr 29, 2026, column index 4
Rejected
Applied Apr 29, 2026
gridcell, –, column index 5
gridcell, –, column index 6
gridcell, column index 7
row, 直播 - 教育 Lumen Academy wx90ab12cd34ef5678 Available Applied Mar 15, 2026 Mar 23, 2026, 10:00:00 Mar 23, 2027, 10:00:00, not busy, row index 5
gridcell, 直播 - 教育, column index 1
gridcell, Lumen Academy, column index 2
gridcell, wx90ab12cd34ef5678, column index 3
gridcell, Available Applied Mar 15, 2026, column index 4
Available
Applied Mar 15, 2026
gridcell, Mar 23, 2026, 10:00:00, column index 5
gridcell, Mar 23, 2027, 10:00:00, column index 6
gridcell, column index 7
row, 直播 - 电商 流明好物 wx2f6d3b9a01c8e754 Expired Applied Jun 3, 2025 Jun 11, 2025, 10:00:00 Jun 11, 2026, 10:00:00, not busy, row index 6
gridcell, 直播 - 电商, column index 1
gridcell, 流明好物, column index 2
gridcell, wx2f6d3b9a01c8e754, column index 3
gridcell, Expired Applied Jun 3, 2025, column index 4
Expired
Applied Jun 3, 2025
gridcell, Jun 11, 2025, 10:00:00, column index 5
gridcell, Jun 11, 2026, 10:00:00, column index 6
gridcell, column index 7
status
status
5 plug-ins
Times in UTC+08:00`;
/* end snapshot plugin-list */

snapshots["unreachable"] = 
`heading, Resource packs, level 2
alert
heading, The service cannot be reached, level 3
paragraph
No answer came from api.packmeter.test. It may be down, its address wrong, or this page not allowed (CORS).
button, Try again`;
/* end snapshot unreachable */

