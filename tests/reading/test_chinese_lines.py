"""Lines as people post them in Chinese: the title is what nothing else takes."""

import pytest

from chat import when
from tests.reading.showing import NOW, shown

CHINESE = [
    ("周二到周四每天下午3点辅导作业", "辅导作业", "every Tue,Wed,Thu 15:00", None, None),
    ("包粽子，端午节前一天", "包粽子", "? Tue 8 Jun 2027", None, None),
    ("三个志愿者周日下午帮搬家", "帮搬家", "Sun 22 Nov afternoon", 3, None),
    ("R-3家水管坏了，今天内修好", "R-3家水管坏了，修好", "by Fri 20 Nov", None, None),
    ("周六上午9点到11点社区大扫除，20人，中心广场", "社区大扫除", "Sat 21 Nov 09:00–11:00", 20, "中心广场"),
    ("陪王奶奶去医院复查，后天上午8点半", "陪王奶奶去医院复查", "Sun 22 Nov 08:30", None, None),
    ("帮R-5买米，今天下午5点前", "帮R-5买米", "by Fri 20 Nov 17:00", None, None),
    ("周日包饺子，驿站，10个志愿者", "包饺子", "? Sun 22 Nov", 10, "驿站"),
    ("每周二、周四晚上7点教英语，需要2名老师", "教英语", "every Tue,Thu 19:00", 2, None),
    ("给3号楼的张爷爷送午饭，明天中午12点", "给3号楼的张爷爷送午饭", "Sat 21 Nov 12:00", None, None),
    ("下周一到周五早上7点护学岗，每天2人", "护学岗，每天2人", "? unclear: Mon 23 Nov 07:00", None, None),
    ("帮李阿姨修电视，电视是2015年买的", "帮李阿姨修电视，电视是2015年买的", "-", None, None),
    ("明晚7点半广场舞排练", "广场舞排练", "Sat 21 Nov 19:30", None, None),
    ("给王大爷量血压 明天9点", "给王大爷量血压", "Sat 21 Nov 09:00 ~morning", None, None),
    ("找一个人陪R-3散步，周三下午", "陪R-3散步", "Wed 25 Nov afternoon", 1, None),
    ("发放口罩500个，今天18:00前", "发放口罩500个", "by Fri 20 Nov 18:00", None, None),
    ("五号楼水管漏了，急", "五号楼水管漏了", "-", None, None),
    ("十二月五号上午十点在活动室开会", "开会", "Sat 5 Dec 10:00", None, "活动室"),
    ("周末搬家，4个人", "搬家", "Sat 21 Nov – Sun 22 Nov", 4, None),
    ("下午3点到5点，图书角整理，2人", "图书角整理", "Fri 20 Nov 15:00–17:00", 2, None),
    ("30号下午帮忙贴春联", "帮忙贴春联", "Mon 30 Nov afternoon", None, None),
    ("腊八节熬粥，早上6点，需要8个人", "熬粥", "Fri 15 Jan 2027 06:00", 8, None),
    ("元旦联欢会 1月1日 14:00 驿站", "元旦联欢会", "Fri 1 Jan 2027 14:00", None, "驿站"),
    ("周三给周三顺爷爷理发", "给周三顺爷爷理发", "? Wed 25 Nov", None, None),
    ("明天给李明天家修灯", "给李明天家修灯", "? Sat 21 Nov", None, None),
    ("请两位义工周五上午10点半到服务中心帮忙登记", "到服务中心帮忙登记", "Fri 20 Nov 10:30", 2, None),
    ("十点半开始在3栋楼下量体温，五个人", "量体温", "Fri 20 Nov 10:30 ~morning", 5, "3栋楼下"),
    ("清明节扫墓活动报名登记，3月28日上午9点", "清明节扫墓活动报名登记", "Sun 28 Mar 2027 09:00", None, None),
    ("礼拜五夜晚8点派汤，6个义工", "派汤", "Fri 20 Nov 20:00", 6, None),
    ("聽日下晝3點陪婆婆覆診，1位義工", "陪婆婆覆診", "Sat 21 Nov 15:00", 1, None),
    ("星期六朝早9點半社區清潔，15人", "社區清潔", "Sat 21 Nov 09:30", 15, None),
    ("下個月第一個星期日上午茶聚", "上午茶聚", "? Sun 6 Dec", None, None),
    ("隔周周五下午2点心理咨询", "心理咨询", "every 2 weeks Fri 14:00", None, None),
    ("每天早上8点测体温", "测体温", "every day 08:00", None, None),
    ("每月15号发放物资", "发放物资", "every month on 15", None, None),
    ("每个月最后一个周五下午3点开例会", "开例会", "every month last Fri 15:00", None, None),
    ("一周内修好R-8家的灯", "修好R-8家的灯", "by Fri 27 Nov", None, None),
    ("半小时后到驿站集合", "到驿站集合", "Fri 20 Nov 09:30", None, None),
    ("三天后复查", "复查", "? Mon 23 Nov", None, None),
    ("周二或周三上午陪诊", "陪诊", "? two-readings: Tue 24 Nov morning | Wed 25 Nov morning", None, None),
    (
        "7点半在小区北门集合去爬山",
        "集合去爬山",
        "? two-readings: Fri 20 Nov 19:30 | Sat 21 Nov 07:30",
        None,
        "小区北门",
    ),
    ("102室要换灯泡，大后天晚上7点", "102室要换灯泡", "Mon 23 Nov 19:00", None, None),
    ("1号楼3单元502王阿姨要理发，周四上午", "1号楼3单元502王阿姨要理发", "Thu 26 Nov morning", None, None),
    ("帮忙送3份午餐到8号楼，11点半", "帮忙送3份午餐到8号楼", "Fri 20 Nov 11:30 ~morning", None, None),
    ("上午10点前把表格交到居委会", "把表格交到居委会", "by Fri 20 Nov 10:00", None, None),
    ("给八十岁的刘奶奶过生日，12月6日", "给八十岁的刘奶奶过生日", "? Sun 6 Dec", None, None),
    ("国庆节后修路", "国庆节后修路", "-", None, None),
    ("教老人用微信，2小时，周四下午2点", "教老人用微信，2小时", "Thu 26 Nov 14:00", None, None),
    ("春节前慰问R-9", "慰问R-9", "by Sat 6 Feb 2027", None, None),
    ("R-6想学书法，服务类心愿，社工上报", "R-6想学书法", "-", None, None),
    ("星期日活动室值班 9:00-12:00 2人", "活动室值班", "Sun 22 Nov 09:00–12:00", 2, None),
    (
        "11月28日（周六）9:00—11:30 剪纸课 3号楼活动室 需志愿者2名",
        "剪纸课",
        "Sat 28 Nov 09:00–11:30",
        2,
        "3号楼活动室",
    ),
    ("周五19:30合唱，礼堂", "合唱", "Fri 20 Nov 19:30", None, "礼堂"),
    ("11/28 上午9点 义剪", "义剪", "Sat 28 Nov 09:00", None, None),
    ("明天 3pm 给王奶奶理发，2 people", "给王奶奶理发", "Sat 21 Nov 15:00", 2, None),
    ("28日晚六点半放电影", "放电影", "Sat 28 Nov 18:30", None, None),
    ("这周六早8点半到10点捡垃圾，要6个人", "捡垃圾", "Sat 21 Nov 08:30–10:00", 6, None),
    ("送10位老人体检，周三早上7点，3辆车", "送10位老人体检，3辆车", "Wed 25 Nov 07:00", None, None),
]


@pytest.mark.parametrize(("line", "title", "time", "places", "where"), CHINESE)
def test_a_chinese_line(line: str, title: str, time: str, places: int | None, where: str | None) -> None:
    """A line in Chinese is taken apart."""
    read = when.read_line(line, NOW, "zh")
    assert (read.title, shown(read.time), read.places, read.where) == (title, time, places, where)
