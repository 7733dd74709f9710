package dev.atoll.report.docx;

import static java.util.Map.entry;

import dev.atoll.report.Words;
import dev.atoll.report.document.Block.Bar;
import dev.atoll.report.document.Block.Bars;
import dev.atoll.report.document.Block.Series;
import dev.atoll.report.document.Texts;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.XmlCursor;

/** A chart of Word's own kind, with its data: people can change it. */
final class DocxChart {
  private static final int WIDTH = 170;
  private static final double LETTERS = 8;
  private static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";

  private DocxChart() {}

  static void add(XWPFDocument word, XWPFRun run, Bars bars) throws IOException {
    try {
      int height = 6 + 5 * bars.bars().size() + (bars.series().size() > 1 ? 7 : 0);
      draw(word.createChart(run, millimetres(WIDTH), millimetres(height)), bars);
    } catch (InvalidFormatException e) {
      throw new IOException(e);
    }
    run.getCTR()
        .getDrawingList()
        .getFirst()
        .getInlineList()
        .getFirst()
        .getDocPr()
        .setDescr(told(bars));
  }

  private static int millimetres(int length) {
    return Math.toIntExact(Math.round(length / 25.4 * 72 * Units.EMU_PER_POINT));
  }

  private static void draw(XWPFChart chart, Bars bars) {
    if (bars.series().size() > 1) {
      chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    }
    chart.setAutoTitleDeleted(true);
    chart.getCTChartSpace().addNewSpPr().addNewLn().addNewNoFill();
    XDDFCategoryAxis names = chart.createCategoryAxis(AxisPosition.LEFT);
    names.setOrientation(AxisOrientation.MAX_MIN);
    XDDFValueAxis amounts = chart.createValueAxis(AxisPosition.BOTTOM);
    amounts.setCrosses(AxisCrosses.MAX);
    amounts.setMinimum(0.0);
    amounts.setVisible(false);
    names.getOrAddTextProperties().setFontSize(LETTERS);
    int rows = bars.bars().size();
    XDDFCategoryDataSource labels =
        XDDFDataSourcesFactory.fromArray(
            bars.bars().stream().map(bar -> Texts.clean(label(bars, bar))).toArray(String[]::new),
            chart.formatRange(new CellRangeAddress(1, rows, 0, 0)),
            0);
    XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, amounts);
    data.setBarDirection(BarDirection.BAR);
    data.setBarGrouping(bars.share() ? BarGrouping.PERCENT_STACKED : BarGrouping.STACKED);
    for (int i = 0; i < bars.series().size(); i++) {
      int column = i;
      Series series = bars.series().get(i);
      XDDFNumericalDataSource<Long> values =
          XDDFDataSourcesFactory.fromArray(
              bars.bars().stream().map(bar -> bar.amounts().get(column)).toArray(Long[]::new),
              chart.formatRange(new CellRangeAddress(1, rows, i + 1, i + 1)),
              i + 1);
      XDDFChartData.Series drawn = data.addSeries(labels, values);
      drawn.setTitle(series.name(), chart.setSheetTitle(series.name(), i + 1));
      drawn.setFillProperties(
          new XDDFSolidFillProperties(
              XDDFColor.from(HexFormat.of().parseHex(series.tone().fill()))));
    }
    chart.plot(data);
    shape(chart);
  }

  /**
   * Stacks the parts of a bar on each other, with less room between bars. Written as XML: the types
   * of these values are not in the small edition of the schemas.
   */
  private static void shape(XWPFChart chart) {
    try (XmlCursor cursor = chart.getCTChart().getPlotArea().getCatAxArray(0).newCursor()) {
      // every bar has its name, however close they are
      cursor.toEndToken();
      cursor.beginElement("tickLblSkip", CHART);
      cursor.insertAttributeWithValue("val", "1");
    }
    try (XmlCursor cursor = chart.getCTChart().getPlotArea().getBarChartArray(0).newCursor()) {
      cursor.toChild(CHART, "axId");
      for (Map.Entry<String, String> value :
          List.of(entry("gapWidth", "45"), entry("overlap", "100"))) {
        cursor.beginElement(value.getKey(), CHART);
        cursor.insertAttributeWithValue("val", value.getValue());
        cursor.toParent();
        cursor.toNextSibling();
      }
    }
  }

  /** With the amount: labels beside stacked bars would cover each other. */
  private static String label(Bars bars, Bar bar) {
    return bars.share() ? bar.label() : bar.label() + ": " + Words.number(bar.total());
  }

  private static String told(Bars bars) {
    StringBuilder text = new StringBuilder(bars.title());
    for (Bar bar : bars.bars()) {
      text.append("; ").append(bar.label());
      for (int i = 0; i < bar.amounts().size(); i++) {
        text.append(i == 0 ? ": " : ", ")
            .append(Words.number(bar.amounts().get(i)))
            .append(' ')
            .append(bars.series().get(i).name());
      }
    }
    return Texts.clean(text.toString());
  }
}
